import { createHmac, randomBytes } from 'node:crypto';

/** Addresses that whoever has them may read for some time, as storage in a cloud gives them out. */
export class AddressSigner {
  readonly #key = randomBytes(32);

  /** The query of an address of `path`. @param expires milliseconds since 1970 */
  sign(path: string, expires: number): string {
    return new URLSearchParams({
      expires: String(expires),
      signature: this.#signature(path, String(expires)),
    }).toString();
  }

  isGood(path: string, query: URLSearchParams, now: number): boolean {
    const expires = query.get('expires') ?? '';
    return query.get('signature') === this.#signature(path, expires) && now < Number(expires);
  }

  #signature(path: string, expires: string): string {
    return createHmac('sha256', this.#key).update(`${path} ${expires}`).digest('hex');
  }
}
