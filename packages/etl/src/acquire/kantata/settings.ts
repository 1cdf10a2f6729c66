import { address, number, optional, secret, text, type ValuesOf } from '../settings.ts';

export const settings = {
  token: secret('KANTATA_TOKEN', 'the OAuth token of a user who may see all people and allocations'),
  baseUrl: address('KANTATA_BASE_URL', 'address of the interface, or of a proxy that stands for it', {
    standsFor: 'https://api.mavenlink.com/api/v1',
  }),
  employeeIdService: optional(
    text(
      'KANTATA_EMPLOYEE_ID_SERVICE',
      'service name of the external references that hold what Flowcase calls External User ID; unset: people are found by e-mail alone',
    ),
  ),
  requestsPerSecond: number(0.01, 1000, { fraction: true })(
    'KANTATA_REQUESTS_PER_SECOND',
    'requests a second of one process',
    { standsFor: '2' },
  ),
  timeoutSeconds: number(0.01, 3600, { fraction: true })(
    'KANTATA_TIMEOUT_SECONDS',
    'longest silence of the server',
    { standsFor: '60' },
  ),
};

export type KantataSettings = ValuesOf<typeof settings>;
