import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';

/** The header in which a caller states why they ask. */
export const purposeHeader = 'x-purpose';

/** Where the settings ask for one, whatever tells of people is told to nobody who does not say why they ask. */
export function requirePurpose(app: App, { settings }: Pick<Services, 'settings'>): void {
  if (!settings.purposeRequired) return;
  app.addHook('onRequest', async (request) => {
    if (request.is404 || request.routeOptions.config.tellsOfPeople !== true) return;
    if (statedPurpose(request.headers) !== null) return;
    throw new Problem(
      400,
      'purpose_required',
      'A purpose is required',
      `This tells of people: say in the header ${purposeHeader} what for. It is written into the audit.`,
    );
  });
}

const longestPurpose = 500;

/**
 * The purpose as stated, at most 500 characters, or null. What a header cannot hold (it is Latin-1 in a browser) may be
 * percent-encoded.
 */
export function statedPurpose(headers: FastifyRequest['headers']): string | null {
  const stated = headers[purposeHeader];
  const text = decoded(Array.isArray(stated) ? stated.join(', ') : (stated ?? ''))
    // Text in PostgreSQL holds no NUL; others of its kind would break the lines of whoever reads the audit.
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestPurpose)
    .toWellFormed();
  return text === '' ? null : text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that is only that.
    return text;
  }
}
