import { Type } from '@fastify/type-provider-typebox';

/** A role, in a request or an answer. */
export const roleSchema = Type.Union(
  [Type.Literal('viewer'), Type.Literal('manager'), Type.Literal('admin')],
  {
    description: 'viewer, manager or admin; each may do what those before it may',
  },
);
