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

/** The server itself, where it acts by itself. */
export const serverAccount: Account = { id: 'server', name: 'server', role: 'admin', kind: 'local' };

/** Whoever calls the command on the machine: they have the database, so they may do all. @param user of the operating system */
export const commandLineAccount = (user: string): Account => ({
  id: `command-line:${user}`,
  name: `${user} (command line)`,
  role: 'admin',
  kind: 'local',
});
