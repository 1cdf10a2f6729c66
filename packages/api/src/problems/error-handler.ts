import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Fault, isSqlError } from '@smart-assign/database';
import type { App } from '../types.ts';
import { noSuchAddress, Problem, type ParameterFault } from './problem.ts';

/** Makes every error an answer of RFC 9457; what is a fault of ours is logged whole and told without its text. */
export function answerWithProblems(app: App): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) {
      if (isForeseen(error)) request.log.warn({ code: problem.code }, problem.message);
      else request.log.error(describe(error), 'The request failed');
    }
    return sendProblem(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, noSuchAddress()));
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problemBody(problem, String(request.id)));
}

export function problemBody(problem: Problem, instance: string): Record<string, unknown> {
  return {
    type: `urn:smart-assign:problem:${problem.code}`,
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    instance,
    code: problem.code,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
  };
}

/** A state that the server tells of itself, such as that it has only begun: nobody need be woken, and no place in the code tells more. */
const isForeseen = (error: unknown): boolean => error instanceof Problem && error.cause === undefined;

/** Classes and codes of SQLSTATE that tell of a value the caller sent: text that is none, numbers and dates out of range. */
const callersFault = new Set(['22021', '22P05', '22003', '22008', '22007', '22P02', '54000', '54001']);
/** The server is not there, is going down or has no connection left. */
const outOfReach = /^(08|53|57P)/;

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Fault && error.exit === 'databaseUnreachable') return databaseOutOfReach;
  if (isSqlError(error)) {
    const { code } = error;
    if (callersFault.has(code!)) return badValue;
    return outOfReach.test(code!) ? databaseOutOfReach : internal;
  }
  const { validation, validationContext, statusCode, code } = error as Partial<FastifyError>;
  if (validation) return invalid(validation, validationContext ?? 'request');
  if (isConnectionError(code)) return databaseOutOfReach;
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Problem(
      statusCode,
      codeOf(code),
      'The request cannot be answered',
      inOurWords[code ?? ''] ?? (error as Error).message,
    );
  return internal;
}

const internal = new Problem(
  500,
  'internal',
  'A fault of the server',
  'The server made a mistake; nothing was changed. Please report it with the number under instance.',
);
const databaseOutOfReach = new Problem(
  503,
  'database_out_of_reach',
  'The database cannot be reached',
  'The database does not answer; nothing was changed. Try again in a moment.',
);
const badValue = new Problem(
  400,
  'bad_value',
  'The request is not valid',
  'A value of the request cannot be what it should be: a number or date out of range, or text with a character that no text has.',
);

/** Where Fastify says too little. */
const inOurWords: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'A body must be JSON: send it with `content-type: application/json`.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'A body holds at most 64 kB.',
};

function invalid(validation: NonNullable<FastifyError['validation']>, context: string): Problem {
  const errors: ParameterFault[] = validation.map(({ instancePath, message, params, keyword }) => {
    const named = (params['additionalProperty'] ?? params['missingProperty']) as string | undefined;
    const path = [context.replace('querystring', 'query'), ...instancePath.split('/').filter(Boolean)];
    if (named !== undefined) path.push(named);
    return { where: path.join('.'), message: messageOf(keyword, params, message) };
  });
  const detail = errors.map(({ where, message }) => `${where}: ${message}`).join('; ');
  return new Problem(400, 'bad_request', 'The request is not valid', detail, errors);
}

function messageOf(keyword: string, params: Record<string, unknown>, message: string | undefined): string {
  if (keyword === 'additionalProperties') return 'is not known here; see /docs';
  if (keyword === 'required') return 'is missing';
  if (keyword === 'enum') return `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
  return message ?? 'is not valid';
}

const isConnectionError = (code: string | undefined): boolean =>
  code !== undefined &&
  ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'].includes(code);

const codeOf = (code: string | undefined): string =>
  code === undefined ? 'bad_request' : code.replace(/^(FST_ERR_|FST_)/, '').toLowerCase();

/** What may be logged of an error: of one from the database only its class, since its text may quote a row. */
function describe(error: unknown): Record<string, unknown> {
  if (isSqlError(error)) return { sqlState: error['code'], table: error['table'], stack: stackOf(error) };
  const { message, cause } = error as Error;
  return {
    message,
    ...(cause !== undefined && { cause: codeWithin(cause) }),
    stack: stackOf(error as Error),
  };
}

const stackOf = (error: Error): string | undefined => error.stack?.split('\n').slice(1, 9).join('\n');

/** The innermost code of a chain of causes; `fetch failed` alone tells an operator nothing. */
function codeWithin(cause: unknown): unknown {
  const { code, error, cause: deeper } = cause as { code?: unknown; error?: unknown; cause?: unknown };
  return (deeper instanceof Error ? codeWithin(deeper) : undefined) ?? code ?? error ?? (cause as Error).name;
}
