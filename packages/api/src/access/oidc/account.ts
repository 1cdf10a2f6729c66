import { createHash } from 'node:crypto';
import { Problem } from '../../problems/problem.ts';
import type { OidcSettings } from '../../settings.ts';
import type { Account } from '../account.ts';
import type { Identified } from './provider.ts';
import { isLeftOut, roleOfClaims } from './role-claim.ts';

/**
 * The account of somebody whom the provider knows; its role is null where their claims give none. A subject is unique within its
 * issuer alone (OpenID Connect Core, 2), so the id holds both.
 */
export function accountOfIdentity(
  { subject, claims }: Pick<Identified, 'subject' | 'claims'>,
  settings: Pick<OidcSettings, 'issuer' | 'roleClaim' | 'roleValues'>,
): Omit<Account, 'role'> & { role: Account['role'] | null } {
  const issuer = createHash('sha256').update(settings.issuer).digest('hex').slice(0, 12);
  return {
    id: `oidc:${issuer}:${subject}`,
    name: nameOf(claims) ?? subject,
    role: roleOfClaims(claims, settings),
    kind: 'session',
  };
}

function nameOf(claims: Identified['claims']): string | null {
  const name = ['name', 'preferred_username', 'email']
    .map((claim) => claims[claim])
    .find((value) => typeof value === 'string' && value.trim() !== '');
  return name === undefined
    ? null
    : String(name)
        .replace(/\p{C}+/gu, ' ')
        .trim()
        .slice(0, 200)
        .toWellFormed();
}

/** Somebody whom the provider knows and to whom the settings give nothing. */
export function noRole(
  { claims }: Pick<Identified, 'claims'>,
  { roleClaim, roleValues }: OidcSettings,
): Problem {
  const wanted = Object.values(roleValues).flat().join(', ');
  const why = isLeftOut(claims, roleClaim)
    ? `The provider left the claim ${roleClaim} out of the token, because it has too many values: let it send app roles, or only the groups that are assigned to this application.`
    : `The claim ${roleClaim} holds none of the values that give a role (${wanted}). Ask whoever looks after the identity provider for one.`;
  return new Problem(
    403,
    'no_role',
    'No role here',
    `You are signed in to the provider, but have no role here. ${why}`,
  );
}
