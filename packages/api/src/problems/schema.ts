import { Type } from '@fastify/type-provider-typebox';

/** RFC 9457, with a code for programs and the faulty parameters. */
export const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'A URI of the kind of problem' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'What happened here, and what to do' }),
    instance: Type.String({ description: 'The id of the request, which the log knows too' }),
    code: Type.String({ description: 'Stable, for programs' }),
    errors: Type.Optional(
      Type.Array(Type.Object({ where: Type.String(), message: Type.String() }), {
        description: 'Each parameter at fault',
      }),
    ),
  },
  { $id: 'Problem', title: 'Problem' },
);

/** Every answer that is not a success, for the `response` of a route's schema. */
export const problemAnswers = { '4xx': Type.Ref('Problem#'), '5xx': Type.Ref('Problem#') } as const;
