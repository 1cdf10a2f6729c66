import type { FastifySchema, RouteOptions } from 'fastify';
import type { Access } from './roles.ts';

/** What a route says of itself. */
export interface DeclaredRoute {
  readonly method: string;
  /** With parameters as `:id`. */
  readonly url: string;
  /** Undefined where the route does not say; the server then does not start. */
  readonly access: Access | undefined;
  readonly tellsOfPeople: boolean;
  readonly schema: FastifySchema;
}

const tables = new WeakMap<object, DeclaredRoute[]>();

/** Every route of a server, in the order in which they were added. Fastify itself lists none. */
export const routesOf = (app: object): readonly DeclaredRoute[] => tables.get(app) ?? [];

/** Notes a route, once for each of its methods. */
export function noteRoute(app: object, { method, url, config, schema = {} }: RouteOptions): void {
  const noted = tables.get(app) ?? [];
  tables.set(app, noted);
  for (const each of [method].flat())
    noted.push({
      method: each,
      url,
      access: config?.access,
      tellsOfPeople: config?.tellsOfPeople ?? false,
      schema,
    });
}
