import { Type, type TSchema } from '@fastify/type-provider-typebox';

export const runId = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

export const runStatuses = ['running', 'loaded', 'dry_run', 'refused', 'failed', 'interrupted'] as const;

export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
