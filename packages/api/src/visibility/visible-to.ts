import { Type, type TOptional, type TSchema } from '@fastify/type-provider-typebox';
import type { Role } from '../access/roles.ts';

/** The keyword by which a schema says who may see a field. */
export const visibleToKeyword = 'x-visible-to';

/**
 * A field of an answer that only accounts of this role see. For others it is left out, so it is optional in the schema; where it
 * has no value it is null.
 */
export function visibleTo<S extends TSchema>(role: Exclude<Role, 'viewer'>, schema: S): TOptional<S> {
  // A spread would lose what TypeBox keeps in properties that are not enumerable.
  return Object.assign(Type.Optional(schema), { [visibleToKeyword]: role }) as unknown as TOptional<S>;
}
