import { Fault } from '@smart-assign/database';
import { reports } from '../reports/index.ts';
import type { Encoding } from './decode.ts';
import type { QuarterFolder } from './quarter-folder.ts';
import { openReport, type ReportFile } from './report-reader.ts';

export interface Warning {
  readonly code: string;
  readonly message: string;
}

export interface OpenedExport extends QuarterFolder {
  readonly files: readonly ReportFile[];
  readonly warnings: readonly Warning[];
}

/**
 * Opens every report of an export and checks the headers of all of them before a row is read.
 * @throws Fault (badInput) that tells every file's fault at once
 */
export async function openExport(folder: QuarterFolder, encoding: Encoding | null): Promise<OpenedExport> {
  const files: ReportFile[] = [];
  const warnings: Warning[] = [];
  const faults: Fault[] = [];
  for (const report of reports) {
    try {
      const file = await openReport(folder.path, report, encoding);
      if (file !== null) files.push(file);
      else if (report.essential) faults.push(essentialMissing(report.file, folder.path));
      else if (report.writtenBy === 'export') {
        const tables = report.targets.map(({ table }) => table).join(', ');
        warnings.push({
          code: 'report_absent',
          message: `${report.file} is not in the export: ${tables} stay as they are.`,
        });
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error);
    }
  }
  const [first] = faults;
  if (faults.length === 1) throw first!;
  if (first !== undefined) {
    throw new Fault(faults.map(({ message }) => message).join('\n'), {
      code: first.code,
      exit: 'badInput',
      remedy: [...new Set(faults.map(({ remedy }) => remedy))].join(' '),
      details: { faults: faults.map(({ code, details }) => ({ code, ...details })) },
    });
  }
  return { ...folder, files, warnings: [...warnings, ...files.flatMap(headerWarnings)] };
}

function headerWarnings({ report, match }: ReportFile): Warning[] {
  const named = (headers: readonly string[]) => headers.map((header) => `“${header.trim()}”`).join(', ');
  const warnings: Warning[] = [];
  if (match.absent.length > 0) {
    warnings.push({
      code: 'columns_absent',
      message: `${report.file} has no ${named(match.absent)}: stored as unknown.`,
    });
  }
  if (match.unknown.length > 0) {
    warnings.push({
      code: 'columns_unknown',
      message: `${report.file} has columns nobody reads: ${named(match.unknown)}.`,
    });
  }
  return warnings;
}

function essentialMissing(file: string, folder: string): Fault {
  return new Fault(`${file} is not in ${folder}; every other report hangs on it. Nothing was loaded.`, {
    code: 'essential_report_missing',
    exit: 'badInput',
    remedy: 'Export the user report of the same quarter and put it beside the others.',
    details: { file },
  });
}
