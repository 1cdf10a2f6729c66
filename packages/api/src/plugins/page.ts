import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noSuchAddress } from '../problems/problem.ts';
import type { App } from '../types.ts';

/** Whether a request comes from the address line or a link of a browser, which wants a page, not data. */
const wantsPage = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  (headers.accept ?? '').includes('text/html');

// A file whose name holds the hash of its content never changes; the page that names them does at each build.
const isHashed = (name: string): boolean => /-[A-Z0-9]{8}\.\w+$/i.test(name);

/**
 * Serves the page: its files, and at every other address that a browser asks for, save those of the API, the page itself, which finds
 * its way by the address.
 * @param folder of the built page; null, or one without it, for a server that is API alone
 */
export async function servePage(app: App, folder: string | null): Promise<void> {
  if (folder === null || !existsSync(join(folder, 'index.html'))) return;
  const files = new Set(globSync('**/*.*', { cwd: folder }).map((name) => name.replaceAll('\\', '/')));
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });
  app.get(
    '/*',
    { config: { access: 'public' }, schema: { hide: true } },
    async (request, reply): Promise<FastifyReply> => {
      const name = decodeURI(request.url.split('?')[0]!).slice(1);
      if (files.has(name))
        return reply
          .header('cache-control', isHashed(name) ? 'public, max-age=31536000, immutable' : 'no-cache')
          .sendFile(name);
      if (!wantsPage(request) || /^(api|auth)\//.test(name)) throw noSuchAddress();
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    },
  );
}
