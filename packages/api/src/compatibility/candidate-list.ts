import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { dataVersion, withPooled, type Pool } from '@smart-assign/database';
import { listCandidates, type ListedCandidate } from '../queries/compatibility.ts';
import { LastVersion } from '../queries/per-data-version.ts';
import { maskOf } from '../queries/profile-mask.ts';
import { shareNext } from './share-next.ts';

/** The whole list as it is sent. */
export interface Representation {
  readonly body: Buffer;
  /** Strong: other bytes have another one. */
  readonly etag: string;
}

/** Ways to send it, the best first. */
const compressions = {
  br: (body: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer): Promise<Buffer> => promisify(gzip)(body),
} as const;
export type Encoding = keyof typeof compressions | 'identity';

/** Everybody as of one state of the data, and how that is sent; what nobody asks for is not made. */
class CandidateList {
  /** By name. */
  readonly candidates: readonly ListedCandidate[];
  #blind: readonly ListedCandidate[] | null = null;
  readonly #representations = new Map<Encoding, Promise<Representation>>();

  constructor(candidates: readonly ListedCandidate[]) {
    this.candidates = candidates;
  }

  /**
   * For who may not know who they are; names and addresses are still to be left out. By number, since the order by name tells names;
   * titles without the name of the person.
   */
  get blind(): readonly ListedCandidate[] {
    this.#blind ??= this.candidates.map(withMaskedTitle).toSorted((a, b) => a.user_id - b.user_id);
    return this.#blind;
  }

  as(encoding: Encoding): Promise<Representation> {
    let representation = this.#representations.get(encoding);
    if (representation === undefined)
      this.#representations.set(encoding, (representation = this.#make(encoding)));
    return representation;
  }

  async #make(encoding: Encoding): Promise<Representation> {
    if (encoding !== 'identity') {
      const { body, etag } = await this.as('identity');
      return { body: await compressions[encoding](body), etag: etag.replace(/"$/, `-${encoding}"`) };
    }
    const listed = this.candidates.map(({ years_experience: _, ...candidate }) => candidate);
    const body = Buffer.from(JSON.stringify(listed));
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
  }
}

function withMaskedTitle(candidate: ListedCandidate): ListedCandidate {
  const { full_name, email, latest_cv_title: title } = candidate;
  if (title === null) return candidate;
  const mask = maskOf({ names: [full_name], contacts: email === null ? [] : [email] });
  return { ...candidate, latest_cv_title: mask(title) };
}

/**
 * Keeps the list of everybody for as long as it holds: until anybody writes to a table, or the day ends. Whether it still holds is
 * asked at every call, so nobody sees an erased person or an old load from here.
 */
export class CandidateShelf {
  readonly #pool: Pool;
  readonly #today: () => string;
  readonly #version: () => Promise<string>;
  readonly #kept = new LastVersion<CandidateList>();

  constructor(pool: Pool, today: () => string) {
    this.#pool = pool;
    this.#today = today;
    this.#version = shareNext(() => withPooled(pool, dataVersion));
  }

  async current(): Promise<CandidateList> {
    const today = this.#today();
    return this.#kept.get(
      `${await this.#version()} ${today}`,
      async () => new CandidateList(await withPooled(this.#pool, (client) => listCandidates(client, today))),
    );
  }
}
