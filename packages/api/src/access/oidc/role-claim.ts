import { roles, type Role } from '../roles.ts';
import type { OidcSettings } from '../../settings.ts';

type Claims = Readonly<Record<string, unknown>>;

/** The strongest role that the claims give, or null. Source of the settings: `OIDC_ROLE_CLAIM`, `OIDC_…_VALUES`. */
export function roleOfClaims(
  claims: Claims,
  { roleClaim, roleValues }: Pick<OidcSettings, 'roleClaim' | 'roleValues'>,
): Role | null {
  const values = claimValues(claims, roleClaim);
  return roles.findLast((role) => roleValues[role].some((value) => values.includes(value))) ?? null;
}

/**
 * The values of a claim, which is a text or a list of texts; none where it is neither. A name with dots is tried as it stands
 * first (`https://example.org/roles`), then as a path (`realm_access.roles`).
 */
export function claimValues(claims: Claims, name: string): string[] {
  const claim = Object.hasOwn(claims, name) ? claims[name] : atPath(claims, name.split('.'));
  const values: unknown[] = Array.isArray(claim) ? claim : [claim];
  return values.filter((value) => typeof value === 'string');
}

function atPath(claims: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Claims)[key]
        : undefined,
    claims,
  );
}

/** Entra ID leaves the groups of somebody who has very many out of the token and says so in `_claim_names`. */
export function isLeftOut(claims: Claims, name: string): boolean {
  const leftOut = claims['_claim_names'];
  return typeof leftOut === 'object' && leftOut !== null && Object.hasOwn(leftOut, name);
}
