import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '@smart-assign/database';
import type { Report } from '../reports/contract.ts';
import { createDecoder, type Encoding } from './decode.ts';
import { detectDialect, firstRecord, type Dialect } from './dialect.ts';
import { filePieces } from './file-pieces.ts';
import { matchHeader, type HeaderMatch } from './header.ts';
import { RecordSplitter, type OnRecord, type RecordShape } from './record-splitter.ts';

/** A header line is found within this many bytes, or the file is no report. */
const headerBytes = 256 * 1024;
const lineBreaks = [0x0a, 0x0d];

export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** One report file of an export, opened and its header understood; the rows are still to be read. */
export interface ReportFile {
  readonly report: Report;
  readonly path: string;
  readonly bytes: number;
  readonly header: readonly string[];
  readonly match: HeaderMatch;
  readonly encoding: Encoding | null;
  readonly dialect: Dialect;
}

/**
 * Opens a report and holds its header against the contract.
 * @returns null where the folder has no such file
 * @throws Fault `empty_file`, `no_header`, `missing_column`, `bad_encoding` (badInput)
 */
export async function openReport(
  folder: string,
  report: Report,
  encoding: Encoding | null,
): Promise<ReportFile | null> {
  const path = join(folder, report.file);
  const stats = await stat(path).catch(() => null);
  if (stats === null) return null;
  if (!stats.isFile() || stats.size === 0) {
    throw new Fault(`${report.file} is empty: it has not even a header line. Nothing was loaded.`, {
      code: 'empty_file',
      exit: 'badInput',
      remedy:
        'Export it again; a report without rows still has its header. To leave its table alone, take the file away.',
      details: { file: report.file },
    });
  }

  const start = await readStart(path);
  const decoder = createDecoder(report.file, start, encoding);
  const text = decoder.decode(start, start.length === stats.size).toString();
  const dialect = detectDialect(text);
  const header = readHeader(report.file, text, dialect);
  const match = matchHeader(report, header);
  if (match.unknown.length === header.length) throw noKnownColumn(report.file);
  if (match.missing.length > 0) throw missingColumn(report.file, match.missing, header);
  return { report, path, bytes: stats.size, header, match, encoding, dialect };
}

/**
 * Reads every record of an opened report, in order; memory does not grow with the file.
 * @param wanted numbers of the columns to hand on
 * @param afterPiece awaited after each piece of the file, so that the reader waits for a slow consumer
 * @throws Fault `bad_encoding`, `unterminated_quote`, `cut_off` (badInput)
 */
export async function readRecords(
  file: ReportFile,
  wanted: readonly number[],
  onRecord: OnRecord,
  afterPiece: (bytesRead: number) => Promise<void> | void,
): Promise<FileFacts> {
  const hash = createHash('sha256');
  const splitter = new RecordSplitter(file.report.file, file.dialect, file.header.length, wanted);
  let decoder = null;
  let bytes = 0;
  let isHeader = true;
  const lastRow: { shape: RecordShape; line: number } = { shape: 'whole', line: 0 };
  let lastByte = 0;
  const onRow: OnRecord = (cells, shape, line) => {
    lastRow.shape = shape;
    lastRow.line = line;
    if (isHeader) isHeader = false;
    else onRecord(cells, shape, line);
  };
  for await (const piece of filePieces(file.path, file.bytes)) {
    decoder ??= createDecoder(file.report.file, piece, file.encoding);
    hash.update(piece);
    bytes += piece.length;
    const text = decoder.decode(piece, false);
    splitter.feed(text, false, onRow);
    lastByte = text.at(-1) ?? lastByte;
    await afterPiece(bytes);
  }
  const end = decoder?.decode(Buffer.alloc(0), true) ?? Buffer.alloc(0);
  splitter.feed(end, true, onRow);
  lastByte = end.at(-1) ?? lastByte;
  if (lastRow.shape === 'too_few_cells' && !lineBreaks.includes(lastByte))
    throw cutOff(file.report.file, lastRow.line);
  await afterPiece(bytes);
  return { bytes, sha256: hash.digest('hex') };
}

async function readStart(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function readHeader(file: string, text: string, dialect: Dialect): string[] {
  const header = firstRecord(text, dialect);
  if (header.some((name) => name !== '')) return header;
  throw new Fault(`${file} has no header line. Nothing was loaded.`, {
    code: 'no_header',
    exit: 'badInput',
    remedy: 'The first line must name the columns, as Flowcase exports them.',
    details: { file },
  });
}

function cutOff(file: string, line: number): Fault {
  return new Fault(
    `${file}, line ${line}: the file ends in the middle of a row; it is cut off. Nothing was loaded.`,
    {
      code: 'cut_off',
      exit: 'badInput',
      remedy: 'Export or copy the file again.',
      details: { file, line },
    },
  );
}

/** The cells of the line are not told: where the header line is missing they are the first person's. */
function noKnownColumn(file: string): Fault {
  return new Fault(`${file}: the first line names none of the columns of this report. Nothing was loaded.`, {
    code: 'no_known_column',
    exit: 'badInput',
    remedy:
      'Check that the file has its header line and is the report that its name says (docs/reports.md lists the columns).',
    details: { file },
  });
}

function missingColumn(file: string, missing: readonly string[], header: readonly string[]): Fault {
  return new Fault(
    `${file} lacks ${missing.map((name) => `“${name}”`).join(', ')}; it has ${header.map((name) => `“${name}”`).join(', ')}. Nothing was loaded.`,
    {
      code: 'missing_column',
      exit: 'badInput',
      remedy:
        'Export the report with these columns, or mend the spelling of the header (docs/reports.md lists every spelling known).',
      details: { file, missing },
    },
  );
}
