import type { IncomingHttpHeaders } from 'node:http';
import type { Encoding } from './candidate-list.ts';

/** The best of our encodings that the caller takes; nothing is compressed for those who do not ask. */
export function encodingFor({ 'accept-encoding': accepted }: IncomingHttpHeaders): Encoding {
  const taken = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((each) => /^\s*([\w*]+)\s*(?:;\s*q=([\d.]+))?\s*$/.exec(each))
    .flatMap((match) => (match && Number(match[2] ?? 1) > 0 ? [match[1]!] : []));
  if (taken.includes('br')) return 'br';
  return taken.includes('gzip') ? 'gzip' : 'identity';
}

/** Whether the caller has these bytes already (RFC 9110, If-None-Match: weak comparison). */
export function hasAlready({ 'if-none-match': known }: IncomingHttpHeaders, etag: string): boolean {
  return (known ?? '').split(',').some((each) => [etag, '*'].includes(each.trim().replace(/^W\//, '')));
}
