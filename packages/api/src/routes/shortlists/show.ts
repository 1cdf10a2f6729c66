import type { FastifyRequest } from 'fastify';
import { withPooled } from '@smart-assign/database';
import { readMembers } from '../../queries/shortlist-people.ts';
import type { Shortlist } from '../../queries/shortlists.ts';
import type { Services } from '../../services.ts';
import { fieldRole } from '../../visibility/hook.ts';
import { shownShortlist, viewWindow, type ViewParameters } from './schemas.ts';

/**
 * The list with its members as a page shows them; who is seen is written down.
 * @param detail how it came to be seen
 */
export async function showShortlist(
  request: FastifyRequest,
  services: Services,
  list: Shortlist,
  view: ViewParameters,
  detail: Record<string, unknown> = {},
) {
  const { pool, audit, today } = services;
  const window = await viewWindow(services, list.shortlistId, view);
  const people = await withPooled(pool, (client) =>
    readMembers(client, list.shortlistId, {
      today: today(),
      ...window,
      language: view.lang ?? 'int',
      isMasked: fieldRole(request) === 'viewer',
    }),
  );
  await audit.record(request, {
    action: 'view_shortlist',
    people: people.map(({ userId }) => userId),
    detail: { shortlistId: list.shortlistId, ...detail },
  });
  return { ...shownShortlist(list, request.account), ...window, members: people.length, people };
}
