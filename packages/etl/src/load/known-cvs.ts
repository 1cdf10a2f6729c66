import type { Client } from '@smart-assign/database';
import type { KnownCv } from '../transform/owners.ts';

/** Every CV that is stored, and its person. */
export async function knownCvs(client: Client): Promise<KnownCv[]> {
  const { rows } = await client.query<KnownCv>(`
    select cv_id as "cvId", cv_partner_cv_id as "cvPartnerCvId", user_id as "userId",
      users.cv_partner_user_id as "cvPartnerUserId", users.email, users.upn, users.external_user_id as "externalId"
    from cvs join users using (user_id)`);
  return rows;
}
