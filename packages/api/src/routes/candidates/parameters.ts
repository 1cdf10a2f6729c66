import { Type } from '@fastify/type-provider-typebox';
import { notFound, type Problem } from '../../problems/problem.ts';

export const userIdSchema = Type.Integer({
  minimum: 1,
  maximum: 2_147_483_647,
  description: 'The id of a person: `userId` of any answer',
});

export const personPath = Type.Object({ userId: userIdSchema }, { additionalProperties: false });

export const languageParameter = Type.String({
  pattern: '^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})?$',
  maxLength: 12,
  default: 'int',
  description:
    'Language of the texts: `no`, `en-GB`; `int` is the international one, which stands in where the language is missing',
});

export const blindParameter = Type.Optional(
  Type.Boolean({ description: 'Shows everybody what a viewer sees: nothing that tells who it is' }),
);

const day = (description: string) => Type.Optional(Type.String({ format: 'date', description }));

/** The first and the last day of a window. */
export const windowParameters = {
  from: day('First day; left out: today, or as far before the last day as the window is long'),
  to: day('Last day; a window has at most 400 days'),
};

export const noSuchCandidate = (userId: number): Problem =>
  notFound(`candidate ${userId}`, 'Search for people at /api/v1/search.');
