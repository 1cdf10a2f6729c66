import type { Site } from './site.ts';

async function ask<T>(site: Site, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${site.url}/api/v1/${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

interface Member {
  readonly userId: number;
  readonly name: string;
  readonly note: string;
}

/** A list with the first few people of the database on it, the second with a note. */
export async function makeList(
  site: Site,
  name: string,
  people = 0,
): Promise<{ id: number; members: Member[] }> {
  const { shortlistId: id } = await ask<{ shortlistId: number }>(site, 'POST', 'shortlists', { name });
  const { hits } = await ask<{ hits: Member[] }>(site, 'GET', 'search?limit=10&sort=name');
  for (const [index, { userId }] of hits.slice(0, people).entries())
    await ask(site, 'PUT', `shortlists/${id}/members/${userId}`, { note: index === 1 ? 'speaks Welsh' : '' });
  return { id, members: await membersOf(site, id) };
}

export async function membersOf(site: Site, id: number): Promise<Member[]> {
  return (await ask<{ people: Member[] }>(site, 'GET', `shortlists/${id}`)).people;
}

export const deleteList = (site: Site, id: number): Promise<void> => ask(site, 'DELETE', `shortlists/${id}`);
