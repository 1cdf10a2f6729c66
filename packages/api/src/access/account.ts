import type { Role } from './roles.ts';

/** Who is asking. */
export interface Account {
  /** Stable; what the audit and the owner of a shortlist keep: `local`, `token:12` or `oidc:` with issuer and subject. */
  readonly id: string;
  /** For people to read. */
  readonly name: string;
  readonly role: Role;
  readonly kind: 'local' | 'token' | 'session';
}

/** Everyone on this machine, where nothing else is set up and the server listens on loopback alone. */
export const localAccount: Account = { id: 'local', name: 'local admin', role: 'admin', kind: 'local' };
