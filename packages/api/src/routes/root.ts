import { Type } from '@fastify/type-provider-typebox';
import { problemAnswers } from '../problems/schema.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';

/** `/`: the name of the service for programs, a page for people. */
export function rootRoutes(app: App, _services: Services): void {
  app.get(
    '/',
    {
      config: { access: 'public' },
      schema: {
        tags: ['Server'],
        summary: 'The name of the service; a browser is sent to the page',
        response: {
          200: {
            description: 'The name for programs, the page for browsers',
            content: {
              'application/json': {
                schema: Type.Object({ ok: Type.Literal(true), service: Type.Literal('smart-assign') }),
              },
              'text/html': { schema: Type.String() },
            },
          },
          302: Type.Null({ description: 'Where the server has no page, a browser is sent to /docs' }),
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      reply.header('vary', 'accept');
      if (!wantsPage(request.headers.accept)) return { ok: true, service: 'smart-assign' } as const;
      // plugins/page.ts brings the method where there is a page; without one, that of the contract is the one to look at.
      if (!app.hasReplyDecorator('sendFile')) return reply.redirect('/docs');
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    },
  );
}

/** Browsers name HTML when they open an address; programs and `fetch` do not. */
const wantsPage = (accept: string | undefined): boolean => accept?.includes('text/html') ?? false;
