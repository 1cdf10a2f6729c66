import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { problemSchema } from '../problems/schema.ts';
import type { FastifySchema } from 'fastify';
import type { App } from '../types.ts';

/** Publishes what the routes' schemas say: `/openapi.json` for programs, `/docs` for people. */
export async function publishContract(app: App): Promise<void> {
  app.addSchema(problemSchema);
  await app.register(swagger, {
    transform: ({ schema, url }) => ({ schema: { ...schema, ...withoutNeedless(schema) }, url }),
    // Named by its own name in the contract, where the library would number it.
    refResolver: {
      buildLocalReference: ({ $id }, _base, _fragment, index) => String($id ?? `schema-${index}`),
    },
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
  // Without a policy of its own, which upgrades requests to https where there is none: that of all answers holds.
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'list', tryItOutEnabled: true },
  });
  app.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () =>
    app.swagger(),
  );
}

interface Parameters {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly default?: unknown }>>;
}

/** For the caller a parameter that has a default may be left out; within the server, where it is filled in, it is always there. */
function withoutNeedless(schema: FastifySchema = {}): FastifySchema {
  const parts = Object.entries({ querystring: schema.querystring, body: schema.body });
  return Object.fromEntries(
    parts.flatMap(([part, parameters]) => {
      const { required = [], properties = {} } = (parameters ?? {}) as Parameters;
      const needed = required.filter((name) => properties[name]?.default === undefined);
      return required.length === needed.length
        ? []
        : [[part, { ...(parameters as Parameters), required: needed }]];
    }),
  );
}
