import {
  address,
  BadSetting,
  choice,
  list,
  number,
  optional,
  secret,
  text,
  type Setting,
  type ValuesOf,
} from '../settings.ts';

/** A report never holds more CVs, and says nothing of those it left out. */
export const mostCvs = 5_000;

const matching = (declared: Setting<string>, pattern: RegExp, expected: string): Setting<string> => ({
  ...declared,
  read(value) {
    if (pattern.test(value)) return value;
    throw new BadSetting(expected);
  },
});

export const settings = {
  subdomain: optional(
    matching(
      text(
        'FLOWCASE_SUBDOMAIN',
        'the company’s part of https://COMPANY.flowcase.com; needed where FLOWCASE_BASE_URL is unset',
      ),
      /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i,
      'the first part of the address alone, such as acme',
    ),
  ),
  token: secret('FLOWCASE_API_TOKEN', 'the API key'),
  officeIds: list('FLOWCASE_OFFICE_IDS', 'ids of the offices to fetch, parted by commas; unset: all', {
    standsFor: '',
  }),
  languages: list(
    'FLOWCASE_LANG_PARAMS',
    'languages to ask for, parted by commas, for example int,no; unset: Flowcase’s own choice',
    { standsFor: '' },
  ),
  baseUrl: optional(
    address('FLOWCASE_BASE_URL', 'address of a proxy that stands for https://COMPANY.flowcase.com'),
  ),
  authScheme: choice(['Bearer', 'Token token', 'none'])(
    'FLOWCASE_AUTH_SCHEME',
    'how the key is sent: Bearer (Bearer KEY), Token token (Token token="KEY"), none (the bare key)',
    { standsFor: 'Bearer' },
  ),
  authHeader: matching(
    text('FLOWCASE_AUTH_HEADER', 'header that holds the key, where a proxy wants another', {
      standsFor: 'Authorization',
    }),
    /^[A-Za-z0-9-]+$/,
    'the name of a header',
  ),
  requestsPerSecond: number(0.01, 1000, { fraction: true })(
    'FLOWCASE_REQUESTS_PER_SECOND',
    'requests a second of one process',
    { standsFor: '2' },
  ),
  timeoutSeconds: number(0.01, 3600, { fraction: true })(
    'FLOWCASE_TIMEOUT_SECONDS',
    'longest silence of the server',
    { standsFor: '60' },
  ),
  pollSeconds: number(0.01, 600, { fraction: true })(
    'FLOWCASE_POLL_SECONDS',
    'time between two questions whether a report is finished',
    { standsFor: '10' },
  ),
  reportMinutes: number(0.001, 1440, { fraction: true })(
    'FLOWCASE_REPORT_MINUTES',
    'longest time that Flowcase may take to make a report',
    { standsFor: '30' },
  ),
  batchPeople: number(1, mostCvs - 1)(
    'FLOWCASE_BATCH_PEOPLE',
    'most people of the offices that are fetched together; set it lower where many people have several CVs',
    { standsFor: String(mostCvs - 1) },
  ),
};

export type FlowcaseSettings = ValuesOf<typeof settings>;
