import { withPooled, type Pool } from '@smart-assign/database';
import type { FastifyRequest } from 'fastify';
import type { Account } from '../access/account.ts';

/** What somebody did. */
export interface AuditEntry {
  /** A verb and its object: `search`, `view_candidate`, `export_shortlist`. */
  readonly action: string;
  /** `user_id` of everyone whose data the answer holds. */
  readonly people?: readonly number[];
  /** The answer holds everybody. */
  readonly everyone?: boolean;
  /** What was asked, as far as it tells why those people were seen. */
  readonly detail?: Record<string, unknown>;
}

interface Row {
  readonly account: string;
  readonly account_name: string;
  readonly role: string;
  readonly action: string;
  readonly purpose: string | null;
  readonly request_id: string;
  readonly people: readonly number[];
  readonly everyone: boolean;
  readonly detail: Record<string, unknown>;
}

/** The header in which a caller states why they ask. */
export const purposeHeader = 'x-purpose';

/**
 * Writes down who saw whom. An entry is in the database before its promise resolves, and an answer waits for it, so nothing is seen
 * that is not written down. Entries that arrive while the last ones are being written go together in one statement: under load that
 * is a few statements for hundreds of requests.
 */
export class AuditLog {
  readonly #pool: Pool;
  #waiting: { row: Row; done: () => void; failed: (error: unknown) => void }[] = [];
  #writing = false;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** @throws what the database throws: the caller must then not answer */
  record(request: Pick<FastifyRequest, 'account' | 'id' | 'headers'>, entry: AuditEntry): Promise<void> {
    const row = rowOf(request, entry);
    return new Promise((done, failed) => {
      this.#waiting.push({ row, done, failed });
      if (!this.#writing) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await withPooled(this.#pool, (client) =>
          client.query(insert, [JSON.stringify(batch.map(({ row }) => row))]),
        );
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = false;
  }
}

const insert = {
  name: 'audit',
  text: `insert into audit_event (account, account_name, role, action, purpose, request_id, people, everyone, detail)
    select account, account_name, role, action, purpose, request_id, people, everyone, detail
    from jsonb_to_recordset($1::jsonb) as entry (account text, account_name text, role text, action text, purpose text,
      request_id text, people integer[], everyone boolean, detail jsonb)`,
};

const nobody: Pick<Account, 'id' | 'name'> & { role: string } = {
  id: 'nobody',
  name: 'nobody',
  role: 'none',
};

function rowOf(
  { account, id, headers }: Pick<FastifyRequest, 'account' | 'id' | 'headers'>,
  entry: AuditEntry,
): Row {
  const who = account ?? nobody;
  return {
    account: who.id,
    account_name: who.name,
    role: who.role,
    action: entry.action,
    purpose: statedPurpose(headers),
    request_id: String(id),
    people: entry.people ?? [],
    everyone: entry.everyone ?? false,
    detail: entry.detail ?? {},
  };
}

/** The purpose as stated, at most 500 characters, or null. */
export function statedPurpose(headers: FastifyRequest['headers']): string | null {
  const stated = headers[purposeHeader];
  const text = (Array.isArray(stated) ? stated.join(', ') : (stated ?? '')).trim().slice(0, 500);
  return text === '' ? null : text;
}
