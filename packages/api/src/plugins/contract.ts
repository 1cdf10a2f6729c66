import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { App } from '../types.ts';

/** Publishes what the routes' schemas say: `/openapi.json` for programs, `/docs` for people. */
export async function publishContract(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Smart-Assign',
        version: '1.0.0',
        description:
          'Search, compare and match people by their CVs, clearance and availability. Fields marked `x-visible-to` are left out for weaker roles.',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'A token of `smart-assign token create`' },
          session: { type: 'apiKey', in: 'cookie', name: 'smart_assign_session' },
        },
      },
      security: [{ token: [] }, { session: [] }],
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiConfig: { docExpansion: 'list', tryItOutEnabled: true },
  });
  app.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () =>
    app.swagger(),
  );
}
