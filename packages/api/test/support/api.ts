import { afterAll, beforeAll, expect } from 'vitest';
import { openPool, withConnection, type ClientBase } from '@smart-assign/database';
import { createTestDatabase, type TestDatabase } from '@smart-assign/database/testing';
import { createToken } from '../../src/access/tokens.ts';
import type { Role } from '../../src/access/roles.ts';
import { buildApp } from '../../src/app.ts';
import type { LoadStarter } from '../../src/loads/load-starter.ts';
import { openServices } from '../../src/open-services.ts';
import { readApiSettings } from '../../src/settings.ts';
import type { Services } from '../../src/services.ts';
import type { App } from '../../src/types.ts';
import { ContractChecker } from './contract-checker.ts';

/** The day on which the people of the tests live. */
export const testToday = '2026-11-23';

export interface TestApiOptions {
  /** Environment of the server; without any it is open to this machine. */
  readonly env?: NodeJS.ProcessEnv;
  readonly loads?: LoadStarter;
  /** Fills the database, before the server is built. */
  readonly fill?: (client: ClientBase) => Promise<void>;
}

export interface Ask {
  /** Sends a token of this role; `nobody` sends none to a server that asks for one. Left out: the local admin. */
  readonly as?: Role | 'nobody';
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly text: string;
  /** The answer as JSON. */
  readonly body: T;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * A server of production on a database of this test file; every answer that it gives, however it was asked, is held against the
 * published contract.
 */
export interface TestApi {
  readonly app: App;
  readonly database: TestDatabase;
  readonly services: Services;
  ask<T = Record<string, never>>(method: Method, url: string, ask?: Ask): Promise<Answer<T>>;
  get<T = Record<string, never>>(url: string, ask?: Ask): Promise<Answer<T>>;
}

/** Builds the server before the tests of a file and takes it down after them. */
export function useApi({ env = {}, loads, fill }: TestApiOptions = {}): TestApi {
  const api = {} as { -readonly [K in keyof TestApi]: TestApi[K] };
  const tokens = new Map<Role, string>();
  const faults: string[] = [];

  beforeAll(async () => {
    api.database = await createTestDatabase();
    if (fill) await withConnection(api.database, fill);
    const pool = openPool(api.database, { max: 4 });
    api.services = openServices({
      pool,
      settings: readApiSettings(env),
      loads: loads ?? null,
      today: () => testToday,
      onTrouble: (what, error) => {
        throw new Error(what, { cause: error });
      },
    });
    api.app = await buildApp(api.services);
    api.app.addHook('onClose', () => pool.end());
    checkAnswers(api.app, faults);
    await api.app.ready();
  });

  afterAll(async () => {
    await api.app?.close();
    await api.database?.dispose();
    expect(faults).toEqual([]);
  });

  async function tokenOf(role: Role): Promise<string> {
    const known = tokens.get(role);
    if (known !== undefined) return known;
    const { secret } = await withConnection(api.database, (client) =>
      createToken(client, {
        name: `a ${role}`,
        role,
        createdBy: 'tests',
        expiresAt: new Date(Date.now() + 3_600_000),
      }),
    );
    tokens.set(role, secret);
    return secret;
  }

  api.ask = async <T>(method: Method, url: string, { as, body, headers = {} }: Ask = {}) => {
    const response = await api.app.inject({
      method,
      url,
      headers: {
        ...(as !== undefined && as !== 'nobody' && { authorization: `Bearer ${await tokenOf(as)}` }),
        ...headers,
      },
      ...(body !== undefined && { payload: body as Record<string, unknown> }),
    });
    const isJson = /json/.test(String(response.headers['content-type'] ?? ''));
    const answer = isJson && response.body !== '' ? (response.json() as unknown) : null;
    expect(faults.splice(0)).toEqual([]);
    return { status: response.statusCode, headers: response.headers, text: response.body, body: answer as T };
  };
  api.get = (url, ask) => api.ask('GET', url, ask);
  return api;
}

/** Notes each answer that is not as published. */
function checkAnswers(app: App, faults: string[]): void {
  let contract: ContractChecker | undefined;
  app.addHook('onSend', async (request, reply, payload) => {
    const { url: route, schema } = request.routeOptions;
    // Addresses that are not there, and the pages of the contract, are not in it.
    if (route === undefined || (schema as { hide?: boolean } | undefined)?.hide === true) return;
    contract ??= new ContractChecker(app.swagger());
    const [contentType = ''] = String(reply.getHeader('content-type') ?? '').split(';');
    faults.push(
      ...contract.faultsOf({
        method: request.method,
        route,
        status: reply.statusCode,
        contentType: payload === null || payload === undefined || reply.statusCode === 204 ? '' : contentType,
        // What was compressed on the way is a stream by now.
        body: /json/.test(contentType) && typeof payload === 'string' ? JSON.parse(payload) : undefined,
      }),
    );
  });
}
