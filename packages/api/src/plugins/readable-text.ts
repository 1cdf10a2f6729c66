import { isUtf8 } from 'node:buffer';
import { badParameter, Problem } from '../problems/problem.ts';
import type { App } from '../types.ts';

/**
 * Refuses text that no text in the database can be: bytes that are not UTF-8, percent signs that stand for no byte, NUL. By itself
 * the server would look for what it made of them, and find nobody.
 */
export function refuseUnreadableText(app: App): void {
  // Whoever is nobody has been told so by now.
  app.addHook('preParsing', async ({ url, is404 }) => {
    const start = url.indexOf('?');
    if (start >= 0 && !is404) refuseUnreadableQuery(url.slice(start + 1));
  });
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body)) parseJson(request, body.toString(), done);
    else done(notUtf8);
  });
}

/** @throws Problem 400 that names the first parameter at fault */
function refuseUnreadableQuery(query: string): void {
  if (!query.includes('%') || isReadable(query)) return;
  for (const pair of query.split('&')) {
    if (isReadable(pair)) continue;
    const name = pair.slice(0, pair.indexOf('='));
    throw badParameter(
      /^\w+$/.test(name) ? `query.${name}` : 'query',
      'must be percent-encoded UTF-8 (a percent sign itself is %25), without NUL',
    );
  }
}

function isReadable(encoded: string): boolean {
  try {
    return !decodeURIComponent(encoded).includes('\0');
  } catch {
    return false;
  }
}

const notUtf8 = new Problem(400, 'not_utf8', 'The request is not valid', 'body: must be UTF-8');
