import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { AuditEntry } from '@smart-assign/api';
import type { Client } from '@smart-assign/database';

/** Id of whoever calls the command, as the audit and the list of tokens name them. */
export async function commandLineUser(): Promise<string> {
  const { commandLineAccount } = await import('@smart-assign/api');
  return commandLineAccount(userName()).id;
}

/** Writes into the audit what the command does, in the transaction of `client`. */
export async function recordCommand(client: Client, entry: AuditEntry): Promise<void> {
  const { commandLineAccount, recordWithin } = await import('@smart-assign/api');
  await recordWithin(
    client,
    { account: commandLineAccount(userName()), id: randomUUID(), headers: {} },
    entry,
  );
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // In a container the user often has a number alone.
    return String(process.getuid?.() ?? 'unknown');
  }
}
