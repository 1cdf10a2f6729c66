import { Fault } from '@smart-assign/database';

export interface GuardLimits {
  /** Lets an export pass that would delete more than `mostPeopleGone` of the people, or of more than half of a report's rows. */
  readonly allowShrink: boolean;
  /** Largest share of a report's rows that may be rejected, in percent. */
  readonly maxRejectPercent: number;
}

export const defaultLimits: GuardLimits = { allowShrink: false, maxRejectPercent: 1 };

/** Share of the stored people that an export may lack. Source: design, loading. */
const mostPeopleGone = 0.2;

/**
 * Share of a report's stored rows that an export may lack, for reports of at least `rowsThatTell`: beyond it the file is likelier
 * to be cut off than the sections to be gone.
 */
const mostRowsGone = 0.5;
const rowsThatTell = 100;

/** What the guards look at before a load may commit. */
export interface GuardedLoad {
  readonly people: { readonly stored: number; readonly gone: number };
  readonly reports: readonly {
    readonly file: string;
    readonly rowsRead: number;
    /** Without the rows of erased people: those are rejected on purpose. */
    readonly rowsRejected: number;
    readonly rowsStored: number;
    readonly rowsGone: number;
  }[];
}

/**
 * Refuses an export that looks cut off or damaged rather than different.
 * @throws Fault `people_gone`, `report_emptied` or `too_many_rejects` (guard), naming everything that was found at once
 */
export function checkGuards(load: GuardedLoad, limits: GuardLimits): void {
  const found = [
    ...(limits.allowShrink ? [] : [...peopleGone(load), ...emptiedReports(load), ...shrunkReports(load)]),
    ...tooManyRejects(load, limits.maxRejectPercent),
  ];
  const [first] = found;
  if (first === undefined) return;
  throw new Fault(
    `${found.map(({ message }) => message).join(' ')} The load was rolled back; the database is as before.`,
    {
      code: first.code,
      exit: 'guard',
      remedy: [...new Set(found.map(({ remedy }) => remedy))].join(' '),
    },
  );
}

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

function peopleGone({ people }: GuardedLoad): Finding[] {
  if (people.stored === 0 || people.gone <= people.stored * mostPeopleGone) return [];
  const share = Math.round((people.gone / people.stored) * 100);
  return [
    {
      code: 'people_gone',
      message: `${people.gone} of ${people.stored} people (${share} %) are not in this export; more than ${mostPeopleGone * 100} % is refused.`,
      remedy:
        'Check that the export holds every office and is of the right company; if people really left, run again with --allow-shrink.',
    },
  ];
}

function emptiedReports({ reports }: GuardedLoad): Finding[] {
  return reports
    .filter(
      ({ rowsRead, rowsStored, rowsGone }) => rowsRead === 0 && rowsStored > 0 && rowsGone === rowsStored,
    )
    .map(({ file, rowsStored }) => ({
      code: 'report_emptied',
      message: `${file} has no row, and ${rowsStored} rows of it are stored.`,
      remedy:
        'Check the file; to leave its table as it is take the file away, to empty the table use --allow-shrink.',
    }));
}

function shrunkReports({ reports }: GuardedLoad): Finding[] {
  return reports
    .filter(
      ({ rowsRead, rowsStored, rowsGone }) =>
        rowsRead > 0 && rowsStored >= rowsThatTell && rowsGone > rowsStored * mostRowsGone,
    )
    .map(({ file, rowsStored, rowsGone }) => ({
      code: 'report_shrunk',
      message: `${file} lacks ${rowsGone} of the ${rowsStored} rows that are stored; more than ${mostRowsGone * 100} % is refused.`,
      remedy: 'Check that the file is whole; if the rows are really gone, run again with --allow-shrink.',
    }));
}

function tooManyRejects({ reports }: GuardedLoad, percent: number): Finding[] {
  return reports
    .filter(({ rowsRead, rowsRejected }) => rowsRejected > rejectsAllowed(rowsRead, percent))
    .map(({ file, rowsRead, rowsRejected }) => ({
      code: 'too_many_rejects',
      message: `${file}: ${rowsRejected} of ${rowsRead} rows were rejected; more than ${percent} % is refused.`,
      remedy:
        'Look at them with `smart-assign rejects`; to load the rest all the same raise --max-reject-percent.',
    }));
}

/**
 * One bad row is always let pass, unless the limit is 0: in a report of less than a hundred rows it is over one percent
 * already, and tells nothing about the rest.
 */
function rejectsAllowed(rowsRead: number, percent: number): number {
  return percent === 0 ? 0 : Math.max(1, Math.floor((rowsRead * percent) / 100));
}
