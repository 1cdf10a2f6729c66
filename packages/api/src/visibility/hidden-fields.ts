import { isRole, type Role } from '../access/roles.ts';
import type { JsonSchema } from './redact.ts';
import { visibleToKeyword } from './visible-to.ts';

/** A field that not everybody sees who may call its route. */
export interface HiddenField {
  /** Names down to it, without the places in lists: `people.email`. */
  readonly path: string;
  readonly visibleTo: Role;
}

/** The fields that an answer's schema keeps from weaker roles, by path. */
export function hiddenFields(schema: JsonSchema, path: readonly string[] = []): HiddenField[] {
  const visibleTo = schema[visibleToKeyword];
  if (isRole(visibleTo)) return [{ path: path.join('.'), visibleTo }];
  const inner = [
    ...(schema.items ? hiddenFields(schema.items, path) : []),
    ...(schema.anyOf ?? []).flatMap((each) => hiddenFields(each, path)),
    ...Object.values(schema.patternProperties ?? {}).flatMap((each) => hiddenFields(each, [...path, '*'])),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) => hiddenFields(each, [...path, name])),
  ];
  return [...new Map(inner.map((field) => [field.path, field])).values()];
}
