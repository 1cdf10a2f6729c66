import { routesOf, type DeclaredRoute } from '../../packages/api/src/access/route-table.ts';
import { roles, satisfies, type Access } from '../../packages/api/src/access/roles.ts';
import { buildApp } from '../../packages/api/src/app.ts';
import type { Services } from '../../packages/api/src/services.ts';
import { readApiSettings } from '../../packages/api/src/settings.ts';
import { hiddenFields } from '../../packages/api/src/visibility/hidden-fields.ts';
import { jsonAnswer } from '../../packages/api/src/visibility/hook.ts';
import { code, list, table } from './markdown.ts';

/** Who may call each route of the API, and which fields of its answer weaker roles do not see: as the server has them. */
export async function accessTable(): Promise<string> {
  const app = await buildApp(servicesOfNobody());
  const routes = routesOf(app)
    .filter(({ method, url }) => method !== 'HEAD' && !url.startsWith('/docs'))
    .toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
  const heads = [
    'Route',
    'nobody',
    ...roles,
    'Fields that only managers and admins see',
    'Only admins see',
    'Audited',
  ];
  return table(heads, routes.map(row));
}

function row(route: DeclaredRoute): string[] {
  const answers = [200, 201].map((status) => jsonAnswer(route.schema.response, status));
  const fields = answers.flatMap((schema) => (schema === undefined ? [] : hiddenFields(schema)));
  const only = (role: string) =>
    list(shortened(fields.filter(({ visibleTo }) => visibleTo === role).map(({ path }) => path)).map(code));
  return [
    code(`${route.method} ${route.url}`),
    route.access === 'public' ? 'yes' : '401',
    ...roles.map((role) => (mayCall(role, route.access) ? 'yes' : '403')),
    only('manager'),
    only('admin'),
    route.tellsOfPeople ? 'yes' : '',
  ];
}

/** A field that many parts of an answer have, such as the id of each section of a CV, is told once: `….flowcaseId`. */
function shortened(paths: readonly string[]): string[] {
  const lastName = (path: string) => path.split('.').at(-1)!;
  const alike = Map.groupBy(paths, lastName);
  return [
    ...new Set(paths.map((path) => (alike.get(lastName(path))!.length > 2 ? `….${lastName(path)}` : path))),
  ];
}

const mayCall = (role: (typeof roles)[number], access: Access = 'admin'): boolean =>
  access === 'public' || satisfies(role, access);

/** A server is only built here, and never asked: whatever it takes from its services for later is never used. */
function servicesOfNobody(): Services {
  const nothing: unknown = new Proxy(() => nothing, {
    get: (_, name) => (name === 'then' ? undefined : nothing),
  });
  return new Proxy({ settings: readApiSettings({}) } as Services, {
    get: (services, name) => (name === 'settings' ? services.settings : nothing),
  });
}
