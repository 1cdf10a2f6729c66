import { numberAt, optionalAt, recordAt, textAt, UnexpectedAnswer, type Answer } from '../http/index.ts';
import { dayOf, type Day } from '../days.ts';
import type { SourcePerson } from '../identities/match-people.ts';
import type { Listed } from './listing.ts';

/** Working minutes from Monday to Sunday, and when they hold. */
export interface Workweek {
  readonly id: string;
  readonly minutes: readonly number[];
  /** Whether it is that of everybody who has none of their own. */
  readonly isDefault: boolean;
  readonly from: Day | null;
  /** Last day. */
  readonly to: Day | null;
}

export interface WorkweekMembership {
  readonly userId: string;
  readonly workweek: Workweek;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Minutes that a person is booked for over a range of days. */
export interface Allocation {
  readonly from: Day;
  readonly to: Day;
  readonly minutes: number;
  /** Hard; a soft one is tentative. */
  readonly isFirm: boolean;
}

export interface DayOff {
  readonly day: Day;
  readonly minutes: number;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const optionalText = (value: unknown, place: string) => optionalAt(value, place, textAt);

/** A person of the account; null for those who left, and for placeholders who stand for nobody. */
export function readUser(
  { id, fields, place, other }: Listed,
  employeeIdService: string | null,
): SourcePerson | null {
  if (fields['disabled'] === true || fields['generic'] === true) return null;
  const references = Array.isArray(fields['external_reference_ids']) ? fields['external_reference_ids'] : [];
  const named = references
    .map((reference) => other('external_references', String(reference)))
    .find((reference) => employeeIdService !== null && reference?.['service_name'] === employeeIdService);
  return {
    id,
    email: optionalText(fields['email_address'], `${place}.email_address`),
    employeeId: optionalText(named?.['service_model_ref'], `${place}: service_model_ref`),
  };
}

export const readWorkweek = ({ id, fields, place }: Pick<Listed, 'id' | 'fields' | 'place'>): Workweek => ({
  id,
  minutes: weekdays.map(
    (weekday) => optionalAt(fields[`${weekday}_minutes`], `${place}.${weekday}_minutes`, numberAt) ?? 0,
  ),
  isDefault: fields['default'] === true,
  ...periodOf(fields, place),
});

export function readMembership({ fields, place, other }: Listed): WorkweekMembership {
  const id = textAt(fields['workweek_id'], `${place}.workweek_id`);
  const workweek = recordAt(other('workweeks', id), `workweeks.${id}`);
  return {
    userId: textAt(fields['user_id'], `${place}.user_id`),
    workweek: readWorkweek({ id, fields: workweek, place: `workweeks.${id}` }),
    ...periodOf(fields, place),
  };
}

/** The user is told by the allocation or by its resource; null for a resource that is nobody yet. */
export function readAllocation({ fields, place, other }: Listed): (Allocation & { userId: string }) | null {
  const resourceId = fields['workspace_resource_id'] ?? fields['resource_id'];
  const resource = resourceId === undefined ? null : other('workspace_resources', String(resourceId));
  if (fields['user_id'] === undefined && resource === null)
    throw new UnexpectedAnswer(`${place} must tell of a user or a workspace resource`);
  const userId = optionalText(fields['user_id'] ?? resource?.['user_id'], `${place}: user_id`);
  if (userId === null) return null;
  const from = dayAt(fields['start_date'], `${place}.start_date`);
  const to = dayAt(fields['end_date'], `${place}.end_date`);
  if (to < from) throw new UnexpectedAnswer(`${place}.end_date must not be before start_date`);
  const minutes = numberAt(fields['minutes'], `${place}.minutes`);
  return { userId, from, to, minutes, isFirm: fields['hard'] !== false };
}

export const readDayOff = ({ fields, place }: Listed): DayOff & { userId: string } => ({
  userId: textAt(fields['user_id'], `${place}.user_id`),
  day: dayAt(fields['requested_date'], `${place}.requested_date`),
  minutes: numberAt(fields['hours'], `${place}.hours`) * 60,
});

const periodOf = (fields: Answer, place: string): { from: Day | null; to: Day | null } => ({
  from: optionalAt(fields['start_date'], `${place}.start_date`, dayAt),
  to: optionalAt(fields['end_date'], `${place}.end_date`, dayAt),
});

/** A day, or the day of a time. */
function dayAt(value: unknown, place: string): Day {
  const day = typeof value === 'string' ? dayOf(value.slice(0, 10)) : Number.NaN;
  if (Number.isInteger(day)) return day;
  throw new UnexpectedAnswer(`${place} must be a day`);
}
