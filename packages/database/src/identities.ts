import type { Client } from './brackets.ts';
import { spreadsheetCsvCell } from './spreadsheet-cell.ts';

/** A person of another system who is not one person of the export alone. All but the source and the outcome is personal data. */
export interface SourceIdentity {
  /** Name of the system. */
  readonly source: string;
  /** Their id in it. */
  readonly sourcePersonId: string;
  readonly email: string | null;
  readonly employeeId: string | null;
  /**
   * `nobody` of the export matches; `several` people of the export have the e-mail or employee id; `shared`, several people of the
   * source match the same one.
   */
  readonly outcome: string;
}

export interface IdentityFilter {
  /** Null for all. */
  readonly source: string | null;
  /** Null for any. */
  readonly outcome: string | null;
}

const columns = `source, source_person_id as "sourcePersonId", email, external_user_id as "employeeId", outcome`;

const csvColumns = ['source', 'sourcePersonId', 'email', 'employeeId', 'outcome'] as const;

export const identityCsvHeader = `${csvColumns.join(',')}\r\n`;

/** An identity as a line of CSV (RFC 4180), safe to be opened in a spreadsheet. */
export function identityCsvLine(identity: SourceIdentity): string {
  return `${csvColumns.map((column) => spreadsheetCsvCell(identity[column])).join(',')}\r\n`;
}

/**
 * Identities in the order of sources and ids.
 * @param limit null for all
 * @param after the last one of the page before; null for the first page
 */
export async function listIdentities(
  client: Client,
  { source, outcome }: IdentityFilter,
  { limit, after }: { limit: number | null; after: Pick<SourceIdentity, 'source' | 'sourcePersonId'> | null },
): Promise<SourceIdentity[]> {
  const { rows } = await client.query<SourceIdentity>(
    `select ${columns} from source_identity
     where ($1::text is null or source = $1) and ($2::text is null or outcome = $2)
       and ($3::text is null or (source, source_person_id) > ($3, $4))
     order by source, source_person_id limit $5`,
    [source, outcome, after?.source ?? null, after?.sourcePersonId ?? null, limit],
  );
  return rows;
}

/** What identifies a person in other systems: their e-mail or UPN, and their employee id. */
const isTheirs = `
  exists (select from users where user_id = $1 and (
    lower(source_identity.email) in (lower(users.email), lower(users.upn))
    or source_identity.external_user_id = users.external_user_id))`;

/** The rows of `source_identity` that have an e-mail or employee id of the person, as they are stored. @param userId `users.user_id` */
export async function identitiesOf(client: Client, userId: number): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<Record<string, unknown>>(
    `select * from source_identity where ${isTheirs} order by source, source_person_id`,
    [userId],
  );
  return rows;
}

/** Deletes them. */
export async function forgetIdentities(client: Client, userId: number): Promise<void> {
  await client.query(`delete from source_identity where ${isTheirs}`, [userId]);
}
