import { routesOf, type DeclaredRoute } from '../../packages/api/src/access/route-table.ts';
import { roles, satisfies, type Access } from '../../packages/api/src/access/roles.ts';
import type { App } from '../../packages/api/src/types.ts';
import { hiddenFields } from '../../packages/api/src/visibility/hidden-fields.ts';
import { jsonAnswer } from '../../packages/api/src/visibility/hook.ts';
import { code, list, table } from './markdown.ts';

/** Who may call each route of the API, and which fields of its answer weaker roles do not see: as the server has them. */
export function accessTable(app: App): string {
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
