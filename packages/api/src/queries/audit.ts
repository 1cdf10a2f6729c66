import { spreadsheetCsvCell, type ClientBase } from '@smart-assign/database';

/** Which entries of the audit are asked for; what is null does not narrow. */
export interface AuditFilter {
  readonly account: string | null;
  readonly action: string | null;
  /** `user_id`: entries whose answer held this person, by itself or with all others. */
  readonly person: number | null;
  /** First and last day, in UTC. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only entries older than this one. */
  readonly before: number | null;
}

export interface AuditEvent {
  readonly eventId: number;
  readonly at: string;
  readonly account: string;
  readonly accountName: string;
  readonly role: string;
  readonly action: string;
  readonly purpose: string | null;
  readonly requestId: string | null;
  readonly people: number[];
  readonly everyone: boolean;
  readonly detail: Record<string, unknown>;
}

/** The newest entries that the filter lets through, newest first. */
export async function readAudit(
  client: ClientBase,
  { account, action, person, from, to, before }: AuditFilter,
  limit: number,
): Promise<AuditEvent[]> {
  const { rows } = await client.query<AuditEvent>(
    `select event_id::float8 as "eventId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
       account, account_name as "accountName", role, action, purpose, request_id as "requestId", people, everyone, detail
     from audit_event
     where ($1::text is null or account = $1) and ($2::text is null or action = $2)
       and ($3::integer is null or people @> array[$3::integer] or everyone)
       and ($4::date is null or at >= $4::date::timestamp at time zone 'UTC')
       and ($5::date is null or at < ($5::date + 1)::timestamp at time zone 'UTC')
       and ($6::bigint is null or event_id < $6)
     order by event_id desc limit $7`,
    [account, action, person, from, to, before, limit],
  );
  return rows;
}

const csvColumns = [
  'eventId',
  'at',
  'account',
  'accountName',
  'role',
  'action',
  'purpose',
  'requestId',
  'everyone',
  'people',
  'detail',
] as const;

export const auditCsvHeader = `${csvColumns.join(',')}\r\n`;

/** An entry as a line of CSV (RFC 4180), safe to be opened in a spreadsheet; people are parted by spaces. */
export function auditCsvLine(event: AuditEvent): string {
  const cells = {
    ...event,
    everyone: String(event.everyone),
    people: event.people.join(' '),
    detail: JSON.stringify(event.detail),
  };
  return `${csvColumns.map((column) => spreadsheetCsvCell(cells[column])).join(',')}\r\n`;
}
