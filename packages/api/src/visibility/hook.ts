import type { FastifyRequest } from 'fastify';
import type { Role } from '../access/roles.ts';
import type { App } from '../types.ts';
import { redactorOf, type JsonSchema } from './redact.ts';

/**
 * As whom the caller sees the fields of the answer: a blind view (`blind=true`) shows everybody what a viewer sees, so that people
 * are judged by what they can do.
 */
export function fieldRole({ account, query }: Pick<FastifyRequest, 'account' | 'query'>): Role {
  if (account === null || (query as { blind?: unknown } | undefined)?.blind === true) return 'viewer';
  return account.role;
}

/** Takes out of every answer the fields that its schema keeps from the caller, so that no route can forget to. */
export function hideFields(app: App): void {
  const redactors = new WeakMap<object, Map<Role, ReturnType<typeof redactorOf>>>();
  app.addHook('preSerialization', async (request, reply, payload) => {
    const schema = jsonAnswer(request.routeOptions.schema?.response, reply.statusCode);
    if (schema === undefined) return payload;
    const role = fieldRole(request);
    let byRole = redactors.get(schema);
    if (byRole === undefined) redactors.set(schema, (byRole = new Map()));
    if (!byRole.has(role)) byRole.set(role, redactorOf(schema, role));
    return byRole.get(role)?.(payload) ?? payload;
  });
}

/** The schema of an answer as JSON: the answer's own, or, where it comes in several forms, that of its JSON. */
export function jsonAnswer(answers: unknown, status: number): JsonSchema | undefined {
  const byStatus = answers as Record<string, JsonSchema> | undefined;
  const answer = byStatus?.[status] ?? byStatus?.[`${Math.trunc(status / 100)}xx`];
  const forms = answer?.['content'] as Record<string, { schema: JsonSchema }> | undefined;
  return forms === undefined ? answer : forms['application/json']?.schema;
}
