import { withPooled, type ClientBase, type Pool } from '@smart-assign/database';
import type { FastifyRequest } from 'fastify';
import type { Account } from '../access/account.ts';
import { statedPurpose } from './purpose.ts';

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
  record(request: Asking, entry: AuditEntry): Promise<void> {
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
        await withPooled(this.#pool, (client) => client.query(insert, [jsonOf(batch.map(({ row }) => row))]));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = false;
  }
}

/** Who asks, and of which request it is part. */
export type Asking = Pick<FastifyRequest, 'account' | 'id' | 'headers'>;

/** Writes down what is done in the transaction of `client`: it is written if and only if that is committed. */
export async function recordWithin(client: ClientBase, request: Asking, entry: AuditEntry): Promise<void> {
  await client.query(insert, [jsonOf([rowOf(request, entry)])]);
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

function rowOf({ account, id, headers }: Asking, entry: AuditEntry): Row {
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

/**
 * The rows as jsonb takes them. It takes neither NUL nor half of a surrogate pair, which a caller may well have sent; one such row
 * would fail the others that are written with it.
 */
function jsonOf(rows: readonly Row[]): string {
  // Every escape is matched, so that a backslash that is itself escaped is not taken for the beginning of one.
  return JSON.stringify(rows).replace(/\\(u0000|ud[89a-f][0-9a-f]{2}|.)/g, (escape) =>
    escape.length > 2 ? '\ufffd' : escape,
  );
}
