import { randomUUID } from 'node:crypto';
import { withPooled, withTransaction, type ClientBase } from '@smart-assign/database';
import { serverAccount } from '../access/account.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { recordWithin } from './audit-log.ts';

const dayMs = 86_400_000;

/** Deletes what of the audit is older than the settings allow: when the server begins to listen, and every day from then. */
export function keepAudit(app: App, { pool, settings }: Pick<Services, 'pool' | 'settings'>): void {
  const trim = async () => {
    try {
      await withPooled(pool, (client) => deleteOldAudit(client, settings.auditDays));
    } catch {
      // Tomorrow is soon enough; what is wrong with the database is told by whatever else needs it.
      app.log.warn('Old entries of the audit could not be deleted; they will be tried again in a day.');
    }
  };
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onListen', async () => {
    timer = setInterval(() => void trim(), dayMs).unref();
    // The first time there may be much of it, and nobody need wait for that.
    void trim();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}

/**
 * Deletes the entries older than so many days, and writes down that it did.
 * @returns how many were deleted
 */
export async function deleteOldAudit(client: ClientBase, days: number): Promise<number> {
  return withTransaction(client, async () => {
    const { rowCount } = await client.query(
      'delete from audit_event where at < now() - make_interval(days => $1)',
      [days],
    );
    const deleted = rowCount ?? 0;
    if (deleted > 0)
      await recordWithin(
        client,
        { account: serverAccount, id: randomUUID(), headers: {} },
        { action: 'delete_old_audit', detail: { deleted, olderThanDays: days } },
      );
    return deleted;
  });
}
