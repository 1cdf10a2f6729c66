import { Fault } from '@smart-assign/database';
import { HttpClient } from '../http/index.ts';
import type { FlowcaseContext } from './context.ts';
import type { FlowcaseSettings } from './settings.ts';

/** Address of the company's Flowcase, or of the proxy before it. @throws Fault `bad_settings` (usage) */
export function serverOf({ baseUrl, subdomain }: FlowcaseSettings): string {
  if (baseUrl !== null) return baseUrl;
  if (subdomain !== null) return `https://${subdomain}.flowcase.com`;
  throw new Fault('It is not set which Flowcase is meant; nothing was fetched.', {
    code: 'bad_settings',
    exit: 'usage',
    remedy: 'Set FLOWCASE_SUBDOMAIN, or FLOWCASE_BASE_URL where a proxy stands before it.',
  });
}

/** @throws Fault `bad_settings` (usage) */
export function connect({ settings, signal, clock }: FlowcaseContext): HttpClient {
  const { subdomain, baseUrl, authHeader, timeoutSeconds, requestsPerSecond } = settings;
  return new HttpClient({
    system: 'Flowcase',
    addressSetting: subdomain !== null && baseUrl === null ? 'FLOWCASE_SUBDOMAIN' : 'FLOWCASE_BASE_URL',
    secretSetting: 'FLOWCASE_API_TOKEN',
    stateAfterFailure: 'No export was changed; the reports that were fetched are kept for the next run.',
    baseUrl: serverOf(settings),
    secretHeaders: { [authHeader]: credential(settings) },
    requestsPerSecond,
    timeoutMs: timeoutSeconds * 1000,
    clock,
    signal,
  });
}

function credential({ authScheme, token }: FlowcaseSettings): string {
  switch (authScheme) {
    case 'Bearer':
      return `Bearer ${token}`;
    case 'Token token':
      return `Token token="${token}"`;
    case 'none':
      return token;
  }
}
