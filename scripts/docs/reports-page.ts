import {
  personHeaders,
  sideFileHeaders,
  type Report,
  type Target,
} from '../../packages/etl/src/reports/contract.ts';
import { reports } from '../../packages/etl/src/reports/index.ts';
import type { Table } from './catalogue.ts';
import { cellKinds } from './cell-kinds.ts';
import { code, list, table } from './markdown.ts';
import { rejectCodes } from './reject-codes.ts';
import { columnTable } from './report-columns.ts';

/** The data dictionary, docs/reports.md. */
export function reportsPage(tables: readonly Table[]): string {
  return [
    head,
    sharedSection(),
    rejectSection,
    ...reports.map((report) => reportSection(report, tables)),
  ].join('\n\n');
}

const head = `# The reports of an export

<!-- Written by \`npm run docs\` from packages/etl/src/reports. Do not edit. -->

One section for each report file: what it is, what its rows hang on, which tables it fills, and every column.
[operations.md](operations.md) tells how an export is loaded, [data-model.md](data-model.md) what the tables mean.

${table(
  ['Report', 'What it is', 'Fills'],
  reports.map(({ file, purpose, targets }) => [
    `[${code(file)}](#${anchor(file)})`,
    purpose,
    list(targets.map((target) => code(target.table))),
  ]),
)}`;

function sharedSection(): string {
  return `## What all reports share

**Files.** A report is a CSV file in a quarter folder, \`Q1\`…\`Q4\` and the year, for example \`Q22026\`. Without \`${essential()}\` nothing
is loaded. Any other report may be absent: its tables then stay as they are, with the warning \`report_absent\`. An empty file, without even a
header line, is an error. A file with a header and no row says that there are no rows.

**Dialect.** Told from each file: the delimiter is the one of \`,\` \`;\` tab and \`|\` that stands most often in the header line. Cells
may be quoted with \`"\`, and hold line breaks, delimiters and doubled quotes then. Lines end with CRLF, LF or CR. The encoding is UTF-8, or UTF-16
with a byte order mark; \`--encoding\` names another. Bytes that are not of the encoding are an error that names the file and the
offset.

**Headers** match ignoring case, and blanks around and repeated within. A header that the report needs and the file lacks is an error that lists what is
missing and what was found. A header that is known, not needed and absent is the warning \`columns_absent\`, once for each file. A header that
nobody reads is the warning \`columns_unknown\`. The order of the columns does not matter, but for this: a header may stand twice, once for the person at the
left and once for the section at the right. A section's own column of such a name is the last one that stands to the right of \`CV Partner CV ID\`
(in a file without that column, of \`CV Partner User ID\`).

**Person columns.** Each section report repeats these at its left: ${list(personHeaders.map(code))}. They are read to find the row's
owner and for nothing else: people come of \`${essential()}\`, and their nationality of a column of \`usage_report.csv\`. The company's own files have these: ${list(sideFileHeaders.map(code))}.

**Texts by language** (\`#{lang}\` columns) come in three forms, which give the same JSON object of language code and text:
packed, \`int:Engineer|no:Ingeniør\`; JSON, \`{"int":"Engineer"}\`; one column for each language, \`Title (int)\`, \`Title (no)\`. A part of the packed form
that does not begin with a language code and a colon belongs to the text before it. \`int\` is Flowcase's international language. A
plain text column that the file lacks is looked for with a language behind it: \`Degree (int)\`, else the first language there is.

**Cells** are trimmed. What is wrong with a cell of a column that is not required is a *cell issue*: the value becomes null, or what the rule says, and the
row is loaded. In a required column a value that would be null rejects the row. Both are listed with the run; nothing is dropped in silence.

${table(
  ['Read as', 'Rule'],
  cellKinds.map(({ name, rule }) => [name, rule]),
)}

**Required**, in the tables below: *yes* – the header must be there, and an empty or unreadable cell rejects the row. *if filled* – an unreadable cell rejects the
row, an empty one has the value that the note or the rule gives. An absent header counts as empty cells.

**May see**: who may see the column, where that is narrower than everybody who may see a CV; see [security.md](security.md).

**Keys.** Of two rows of a file with the same key the later one is taken, the earlier one is rejected as \`duplicate\`.`;
}

const rejectSection = `## Codes of rejected rows and of cell issues

A code of a cell rejects the row where its column is required and nothing is left of the value. [operations.md](operations.md#rejects-and-cell-issues) tells what
to do about each.

${table(
  ['Code', 'Of', 'Reason'],
  rejectCodes.map(({ code: name, kind, reason }) => [code(name), kind, reason]),
)}`;

function reportSection(report: Report, tables: readonly Table[]): string {
  const facts = [
    ...(report.writtenBy === 'sources'
      ? ['- Written by: the sources of side reports, see [sources.md](sources.md).']
      : []),
    `- Hangs on: ${report.owner === 'export' && !report.essential ? 'nothing' : owners[report.owner]}.`,
    `- Key of a row: ${list(report.rowKey.map(code))}.`,
    ...report.targets.map((target) => `- ${targetText(target)}.`),
  ];
  return [`## ${report.file}`, report.purpose, facts.join('\n'), columnTable(report, tables)].join('\n\n');
}

const owners = {
  export: 'nothing: it is the list of people and CVs',
  cv: 'the CV of `CV Partner CV ID`; in a row without that id, the only CV of the person, who is found as in a company file',
  person:
    'the person of `CV Partner User ID`, else of `Email`, else of `UPN` (both ignoring case), else of `External User ID`',
} as const;

function targetText({ table: name, key, writes, deletes, touchedColumn }: Target): string {
  const touched = touchedColumn === null ? '' : `; \`${touchedColumn}\` is the time of the change`;
  if (writes === 'update')
    return `Updates ${code(name)} (key ${list(key.map(code))}), and neither inserts nor deletes`;
  return `Fills ${code(name)} (key ${list(key.map(code))}); ${deleteText(deletes)}${touched}`;
}

function deleteText(deletes: Target['deletes']): string {
  if (deletes.kind === 'none') return 'deletes nothing';
  if (deletes.kind === 'all') return 'rows that the export lacks are deleted';
  if (deletes.kind === 'all-unguarded')
    return 'rows that the file lacks are deleted, and no guard asks how many';
  return `rows that the export lacks are deleted from its first ${code(deletes.column)} on, earlier ones stay as history`;
}

function essential(): string {
  return reports.find((report) => report.essential)!.file;
}

/** As GitHub makes it of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}
