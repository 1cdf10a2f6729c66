import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits, fit for a URL and for a header. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * What is stored of a secret. One that is random and this long cannot be guessed back from its SHA-256, so it needs neither salt nor
 * a slow hash.
 */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
