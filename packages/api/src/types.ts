import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Account } from './access/account.ts';
import type { Access } from './access/roles.ts';

/** The server as the routes see it: its schemas are TypeBox, so requests and answers are typed by them. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. A route that does not say stops the server from being built. */
    access?: Access;
    /** Whether the answer tells of people: it is then told for a stated purpose, where the settings ask for one. */
    tellsOfPeople?: boolean;
  }
  interface FastifyRequest {
    /** Who is asking; on public routes nobody need be. */
    account: Account | null;
  }
}
