/** What to do about a fault, by its code. The load itself says it while it runs; the history keeps the code and what happened. */

const checkWhole =
  'Check that the export is whole. If what it lacks is really gone, start it again and allow it to shrink.';
const mendFile = 'Mend the file, or fetch it from Flowcase again, and start the load again.';
const isSafe = 'Starting it again is safe.';

const remedies: Readonly<Record<string, string>> = {
  people_gone: checkWhole,
  report_emptied: `${checkWhole} To leave a table as it is, take the file of its report away.`,
  report_shrunk: checkWhole,
  too_many_rejects:
    'See by file and reason what was rejected, and mend the export. Whoever runs the command line may allow more with --max-reject-percent.',
  no_people: mendFile,
  essential_report_missing: 'Put user_report.csv into the folder of the quarter, and start the load again.',
  bad_encoding: `${mendFile} On the command line, --encoding windows-1252 reads files of older spreadsheets.`,
  missing_column: mendFile,
  no_known_column: mendFile,
  no_header: mendFile,
  empty_file: mendFile,
  cut_off: mendFile,
  unterminated_quote: mendFile,
  no_quarter: 'Put a folder such as Q22026 into the data folder of the server, or name one that is there.',
  no_data_folder: 'Whoever runs the server sets where the exports are.',
  interrupted: isSafe,
  process_died: `${isSafe} If it dies again, the machine may lack memory or disk.`,
  not_started: 'Whoever runs the server finds the cause in its log.',
};

/** @param code of the fault; null where it has none */
export const remedyOf = (code: string | null): string =>
  (code === null ? undefined : remedies[code]) ??
  (code?.startsWith('database_')
    ? 'The database was out of reach or refused the load. Try again after a pause; if it goes on, whoever runs the server can help.'
    : `${isSafe} If it fails in the same way, whoever runs the server finds the cause in its log.`);

/** What happened in lines: where several reports are at fault, each has its own. */
export const faultLines = (message: string): string[] =>
  message.split(/(?<=\.) (?=\w+\.csv: )|(?<=refused\.) (?=The )/);
