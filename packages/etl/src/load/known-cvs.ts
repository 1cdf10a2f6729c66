import type { Client } from '@smart-assign/database';
import type { Report } from '../reports/contract.ts';
import type { KnownCv } from '../transform/owners.ts';
import { stagingTable } from './staging.ts';

/**
 * The CVs of this export.
 * @param people the staged report of the people, where CVs are still stored that it lacks and that are about to be deleted; null where
 * all that are stored are of this export
 */
export async function knownCvs(client: Client, people: Report | null): Promise<KnownCv[]> {
  const { rows } = await client.query<KnownCv>(`
    select cv_id as "cvId", cv_partner_cv_id as "cvPartnerCvId", user_id as "userId",
      users.cv_partner_user_id as "cvPartnerUserId", users.email, users.upn, users.external_user_id as "externalId"
    from cvs join users using (user_id)
    ${people === null ? '' : `where cv_partner_cv_id in (select cv_partner_cv_id from ${stagingTable(people)})`}`);
  return rows;
}
