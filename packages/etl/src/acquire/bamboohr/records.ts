import {
  listAt,
  numberAt,
  optionalAt,
  recordAt,
  textAt,
  UnexpectedAnswer,
  type Answer,
} from '../http/index.ts';
import { dayOf, type Day } from '../days.ts';
import type { SourcePerson } from '../identities/match-people.ts';
import type { Employment } from '../side-reports/source-state.ts';

export interface Employee extends SourcePerson {
  readonly employment: Employment;
}

/** An absence of one person: hours, or shares of a day, by day. */
export interface Absence {
  readonly employeeId: string;
  readonly unit: 'hours' | 'days';
  readonly amounts: ReadonlyMap<Day, number>;
}

const optionalText = (value: unknown, place: string) => optionalAt(value, place, textAt);

/** `employees` of the directory; which fields an employee has the company decides. */
export function readDirectory(answer: unknown, employeeIdField: string): Employee[] {
  const { employees } = recordAt(answer, 'the answer');
  const found = listAt(employees, 'employees', (value, place) => {
    const fields = recordAt(value, place);
    const field = (name: string) => optionalText(fields[name], `${place}.${name}`);
    const employeeId = field(employeeIdField);
    return {
      id: textAt(fields['id'], `${place}.id`),
      email: field('workEmail'),
      employeeId,
      employment: {
        employeeId,
        department: field('department'),
        country: field('country'),
        status: field('status'),
        jobTitle: field('jobTitle'),
      },
    };
  });
  if (found.length === 0) throw new UnexpectedAnswer('employees must not be empty');
  return found;
}

/** Approved requests; one that says of itself that it is not is left out. */
export function readRequests(answer: unknown): Absence[] {
  const requests = listAt(answer, 'the answer', (value, place) => {
    const fields = recordAt(value, place);
    const status = optionalAt(fields['status'], `${place}.status`, statusAt);
    if (status !== null && status !== 'approved') return null;
    const amount = recordAt(fields['amount'], `${place}.amount`);
    return {
      employeeId: textAt(fields['employeeId'], `${place}.employeeId`),
      unit: unitAt(amount['unit'], `${place}.amount.unit`),
      amounts: amountsAt(fields['dates'], `${place}.dates`),
    };
  });
  return requests.filter((request) => request !== null);
}

/** A word, or an object that holds it. */
const statusAt = (value: unknown, place: string): string =>
  textAt(typeof value === 'object' ? recordAt(value, place)['status'] : value, place).toLowerCase();

function unitAt(value: unknown, place: string): 'hours' | 'days' {
  if (value === 'hours' || value === 'days') return value;
  throw new UnexpectedAnswer(`${place} must be hours or days`);
}

function amountsAt(value: unknown, place: string): Map<Day, number> {
  // PHP writes an object without entries as a list.
  const dates: Answer = Array.isArray(value) && value.length === 0 ? {} : recordAt(value, place);
  return new Map(
    Object.entries(dates).map(([date, amount]) => {
      const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayOf(date) : Number.NaN;
      if (Number.isNaN(day)) throw new UnexpectedAnswer(`${place} must have days as its names`);
      return [day, numberAt(amount, `${place}.${date}`)];
    }),
  );
}
