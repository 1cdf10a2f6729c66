import { Type } from '@fastify/type-provider-typebox';
import { nullable } from '../../queries/profile-columns.ts';
import { blindParameter } from '../candidates/parameters.ts';
import type { Head } from '../../queries/profile-heads.ts';
import { visibleTo } from '../../visibility/visible-to.ts';

export const nullableText = nullable(Type.String());

/** Somebody on a list of people. */
export const listedPersonFields = {
  userId: Type.Integer(),
  name: visibleTo('manager', nullableText),
  title: nullableText,
  sfiaLevel: nullable(Type.Integer()),
  cpdLabel: nullableText,
  country: nullableText,
  department: nullableText,
} as const;

export const listedPerson = (head: Head) => ({
  userId: head.userId,
  name: head.name,
  title: head.title,
  sfiaLevel: head.sfiaLevel,
  cpdLabel: head.cpdLabel,
  country: head.country,
  department: head.department,
});

export const pagingFields = {
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000, default: 1 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  blind: blindParameter,
} as const;
