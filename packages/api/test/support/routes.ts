import { routesOf, type DeclaredRoute } from '../../src/access/route-table.ts';
import type { App } from '../../src/types.ts';

/** The routes that are ours: without the pages of the contract, and without HEAD, which is GET without its answer. */
export const ourRoutes = (app: App): DeclaredRoute[] =>
  routesOf(app).filter(
    ({ method, url }) =>
      method !== 'HEAD' && method !== 'OPTIONS' && !url.startsWith('/docs') && !url.includes('*'),
  );

/** The address of a route with values for its parameters; those that are not named are 1. */
export const addressOf = ({ url }: DeclaredRoute, values: Readonly<Record<string, unknown>> = {}): string =>
  url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name] ?? 1)));

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
}

/** The parameters of the query, with their schemas. */
export const queryOf = ({ schema }: DeclaredRoute): ObjectSchema =>
  (schema.querystring ?? {}) as ObjectSchema;

export const takes = (route: DeclaredRoute, parameter: string): boolean =>
  Object.hasOwn(queryOf(route).properties ?? {}, parameter);
