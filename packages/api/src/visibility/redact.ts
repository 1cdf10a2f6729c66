import { isRole, satisfies, type Role } from '../access/roles.ts';
import { visibleToKeyword } from './visible-to.ts';

/** A JSON schema, as far as it matters here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  /** By a pattern of the names: what TypeBox makes of a record. */
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
}

type Redactor = (value: unknown) => unknown;

/**
 * What makes a value of the schema fit for the eyes of a role: without the fields that it may not see, at any depth. The value
 * itself stays as it is.
 * @returns null where the role may see all of it
 */
export function redactorOf(schema: JsonSchema, role: Role): Redactor | null {
  for (const keyword of unread)
    if (JSON.stringify(schema[keyword])?.includes(visibleToKeyword))
      throw new Error(`A field within ${keyword} says who may see it, and nobody would heed that.`);
  if (schema.anyOf) return ofAny(schema.anyOf, role);
  if (schema.items) {
    const redact = redactorOf(schema.items, role);
    return redact && ((value) => (Array.isArray(value) ? value.map(redact) : value));
  }
  if (schema.patternProperties) return ofRecord(Object.values(schema.patternProperties), role);
  return schema.properties ? ofObject(schema.properties, role) : null;
}

/** Where this looks for no fields; a schema that hides some there stops the server. */
const unread = ['allOf', 'oneOf', 'not', 'prefixItems', 'additionalProperties', '$defs'];

function ofRecord(values: readonly JsonSchema[], role: Role): Redactor | null {
  const redact = ofAny(values, role);
  return (
    redact &&
    ((value) =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, redact(each)]))
        : value)
  );
}

/** Each alternative takes away what it hides: one field is hidden in all alternatives or has the same meaning in none. */
function ofAny(alternatives: readonly JsonSchema[], role: Role): Redactor | null {
  const redactors = alternatives.map((each) => redactorOf(each, role)).filter((each) => each !== null);
  if (redactors.length === 0) return null;
  return (value) => redactors.reduce((redacted, redact) => redact(redacted), value);
}

function ofObject(properties: Readonly<Record<string, JsonSchema>>, role: Role): Redactor | null {
  const hidden = new Set<string>();
  const inner = new Map<string, Redactor>();
  for (const [name, schema] of Object.entries(properties)) {
    const needed = schema[visibleToKeyword];
    const redact = redactorOf(schema, role);
    if (isRole(needed) && !satisfies(role, needed)) hidden.add(name);
    else if (redact) inner.set(name, redact);
  }
  if (hidden.size === 0 && inner.size === 0) return null;
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([name]) => !hidden.has(name));
    return Object.fromEntries(entries.map(([name, field]) => [name, inner.get(name)?.(field) ?? field]));
  };
}
