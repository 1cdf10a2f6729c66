import { HttpClient, type Clock } from '../http/index.ts';
import { isoDay } from '../days.ts';
import type { DaysWindow } from '../availability/days-window.ts';
import type { SourcePerson } from '../identities/match-people.ts';
import type { SideAnswer } from '../side-reports/side-source.ts';
import type { SourceContext } from '../source.ts';
import { Capacity } from './capacity.ts';
import { listAll, type Listing } from './listing.ts';
import { personDays } from './person-days.ts';
import { readAllocation, readDayOff, readMembership, readUser, readWorkweek } from './records.ts';
import type { settings } from './settings.ts';

export interface KantataContext extends SourceContext<typeof settings> {
  readonly clock: Clock;
}

/** Asks Kantata OX for its people and for all that their availability follows from. @throws Fault of the client */
export async function fetchKantata(context: KantataContext, window: DaysWindow): Promise<SideAnswer> {
  const { employeeIdService } = context.settings;
  const client = connect(context);
  const list = <T>(what: string, listing: Omit<Listing<T>, 'onProgress'>): Promise<T[]> =>
    listAll(client, {
      ...listing,
      onProgress: (done, of) =>
        context.onEvent({ type: 'acquire_progress', source: 'kantata', what, done, of }),
    });

  const users = await list('users', {
    path: '/users',
    query: {
      on_my_account: 'true',
      ...(employeeIdService === null ? {} : { include: 'external_references' }),
    },
    read: (listed) => readUser(listed, employeeIdService),
  });
  const workweeks = await list('workweeks', { path: '/workweeks', query: {}, read: readWorkweek });
  const memberships = await list('workweek memberships', {
    path: '/workweek_memberships',
    query: { include: 'workweek' },
    read: readMembership,
  });
  const allocations = await list('allocations', {
    path: '/workspace_allocations',
    query: {
      overlaps_with_date_range: `${window.iso(0)}:${window.iso(window.length - 1)}`,
      include: 'workspace_resource',
    },
    read: readAllocation,
  });
  const daysOff = await list('days off', {
    path: '/time_off_entries',
    // Whether the ends are included is not documented: a day more at both does no harm.
    query: { start_date: isoDay(window.first - 1), end_date: isoDay(window.day(window.length)) },
    read: readDayOff,
  });

  const people = users.filter((user) => user !== null);
  const capacity = new Capacity(workweeks, memberships);
  warnOfUnknown(people, capacity, window, context);
  const allocationsOf = Map.groupBy(
    allocations.filter((allocation) => allocation !== null),
    ({ userId }) => userId,
  );
  const daysOffOf = Map.groupBy(daysOff, ({ userId }) => userId);
  return {
    people,
    daysOf: (id) =>
      personDays(
        {
          capacity: (day) => capacity.minutes(id, day),
          allocations: allocationsOf.get(id) ?? [],
          daysOff: daysOffOf.get(id) ?? [],
        },
        window,
      ),
    employment: null,
  };
}

/** Of whom it is never known how much they work nothing can be said. */
function warnOfUnknown(
  people: readonly SourcePerson[],
  capacity: Capacity,
  window: DaysWindow,
  { onEvent }: KantataContext,
): void {
  const days = Array.from({ length: window.length }, (_, index) => window.day(index));
  const unknown = people.filter(({ id }) => days.every((day) => capacity.minutes(id, day) === null)).length;
  if (unknown === 0) return;
  onEvent({
    type: 'warning',
    code: 'workweek_unknown',
    message: `Kantata OX has no workweek for ${unknown} people, and no default one: nothing is said of their availability.`,
  });
}

/** @throws Fault `bad_settings` (usage) */
function connect({ settings, clock, signal }: KantataContext): HttpClient {
  const { baseUrl, token, requestsPerSecond, timeoutSeconds } = settings;
  return new HttpClient({
    system: 'Kantata OX',
    addressSetting: 'KANTATA_BASE_URL',
    secretSetting: 'KANTATA_TOKEN',
    stateAfterFailure: 'Nothing was written.',
    baseUrl,
    secretHeaders: { authorization: `Bearer ${token}`, accept: 'application/json' },
    requestsPerSecond,
    timeoutMs: timeoutSeconds * 1000,
    clock,
    signal,
  });
}
