import { address, BadSetting, number, optional, secret, text, type ValuesOf } from '../settings.ts';

export const settings = {
  company: {
    ...text('BAMBOOHR_COMPANY', 'the company’s part of https://COMPANY.bamboohr.com'),
    read(value: string) {
      if (/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(value)) return value;
      throw new BadSetting('the first part of the address alone, such as acme');
    },
  },
  apiKey: secret('BAMBOOHR_API_KEY', 'the API key of a user who may see the directory and time off'),
  baseUrl: optional(
    address('BAMBOOHR_BASE_URL', 'address of a proxy that stands for https://COMPANY.bamboohr.com'),
  ),
  hoursPerDay: number(0.25, 24, { fraction: true })(
    'BAMBOOHR_HOURS_PER_DAY',
    'hours of a whole day, by which absence in hours is measured',
    { standsFor: '7.5' },
  ),
  employeeIdField: text(
    'BAMBOOHR_EMPLOYEE_ID_FIELD',
    'field of the directory that holds what Flowcase calls External User ID; id is BambooHR’s own number',
    { standsFor: 'employeeNumber' },
  ),
  requestsPerSecond: number(0.01, 1000, { fraction: true })(
    'BAMBOOHR_REQUESTS_PER_SECOND',
    'requests a second of one process',
    { standsFor: '2' },
  ),
  timeoutSeconds: number(0.01, 3600, { fraction: true })(
    'BAMBOOHR_TIMEOUT_SECONDS',
    'longest silence of the server',
    { standsFor: '60' },
  ),
};

export type BambooHrSettings = ValuesOf<typeof settings>;
