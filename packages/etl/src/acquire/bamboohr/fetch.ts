import type { DaysWindow } from '../availability/days-window.ts';
import { HttpClient, type Clock } from '../http/index.ts';
import type { SideAnswer } from '../side-reports/side-source.ts';
import type { SourceContext } from '../source.ts';
import { Ceilings } from './ceilings.ts';
import { readDirectory, readRequests } from './records.ts';
import type { settings } from './settings.ts';

export interface BambooHrContext extends SourceContext<typeof settings> {
  readonly clock: Clock;
}

/** Asks BambooHR for its directory and for who is absent. @throws Fault of the client */
export async function fetchBambooHr(context: BambooHrContext, window: DaysWindow): Promise<SideAnswer> {
  const { hoursPerDay, employeeIdField } = context.settings;
  const client = connect(context);
  const told = (what: string, done: number) =>
    context.onEvent({ type: 'acquire_progress', source: 'bamboohr', what, done, of: done });

  const employees = await client.json('GET', '/api/v1/employees/directory', {
    check: (answer) => readDirectory(answer, employeeIdField),
  });
  told('employees', employees.length);
  const absences = await client.json('GET', '/api/v1/time_off/requests', {
    query: { start: window.iso(0), end: window.iso(window.length - 1), status: 'approved' },
    check: readRequests,
  });
  told('absences', absences.length);

  const ceilings = new Ceilings(absences, hoursPerDay, window);
  const people = new Map(employees.map((employee) => [employee.id, employee]));
  // A company may keep people out of its directory: they are told of all the same, by their number alone.
  const unlisted = [...ceilings.absentees].filter((id) => !people.has(id));
  return {
    people: [
      ...[...people.values()].map(({ id, email, employeeId }) => ({ id, email, employeeId })),
      ...unlisted.map((id) => ({ id, email: null, employeeId: null })),
    ],
    daysOf: (id) => ceilings.daysOf(id),
    employment: new Map(employees.map(({ id, employment }) => [id, employment])),
  };
}

/** @throws Fault `bad_settings` (usage) */
function connect({ settings, clock, signal }: BambooHrContext): HttpClient {
  const { company, apiKey, baseUrl, requestsPerSecond, timeoutSeconds } = settings;
  return new HttpClient({
    system: 'BambooHR',
    addressSetting: baseUrl === null ? 'BAMBOOHR_COMPANY' : 'BAMBOOHR_BASE_URL',
    secretSetting: 'BAMBOOHR_API_KEY',
    stateAfterFailure: 'Nothing was written.',
    baseUrl: baseUrl ?? `https://${company}.bamboohr.com`,
    secretHeaders: {
      // The key is the user; the password may be anything and must not be empty.
      authorization: `Basic ${Buffer.from(`${apiKey}:x`).toString('base64')}`,
      // Without it BambooHR answers XML.
      accept: 'application/json',
    },
    requestsPerSecond,
    timeoutMs: timeoutSeconds * 1000,
    clock,
    signal,
  });
}
