import { Fault } from '@smart-assign/database';
import { flowcaseReports, reportType } from '../../acquire/flowcase/report-types.ts';
import { faultKinds, simulatedDialects, type FlowcaseSimulatorOptions } from './options.ts';

/** The options with what holds where they say nothing; without `authScheme` every way of sending the key is good. */
export type CheckedOptions = Required<Omit<FlowcaseSimulatorOptions, 'authScheme'>> &
  Pick<FlowcaseSimulatorOptions, 'authScheme'>;

/** @throws Fault `bad_simulation` (usage), which names everything that is wrong at once */
export function checkOptions(options: FlowcaseSimulatorOptions): CheckedOptions {
  const checked: CheckedOptions = {
    sharedPeople: 0,
    seed: 42,
    today: new Date(),
    port: 0,
    token: 'simulated',
    dialect: 'comma',
    tooManyRequests: 0,
    requestsPerSecond: Infinity,
    retryAfterSeconds: 1,
    reportDelayMs: 0,
    signedUrlSeconds: 300,
    faults: [],
    now: Date.now,
    ...options,
  };
  const wrong = [...wrongOffices(checked), ...wrongFigures(checked), ...wrongFaults(checked)];
  if (wrong.length === 0) return checked;
  throw new Fault(
    `The simulation cannot be run; nothing is served:\n${wrong.map((each) => `- ${each}`).join('\n')}`,
    { code: 'bad_simulation', exit: 'usage', remedy: 'Correct its options.', details: { wrong } },
  );
}

function* wrongOffices({ offices, sharedPeople }: CheckedOptions): Generator<string> {
  if (offices.length === 0) yield 'there must be an office';
  for (const { name, country } of offices) {
    if (name === '') yield 'an office must have a name';
    if (!/^[a-z]{2}$/.test(country)) yield `the country of ${name} must be two letters, such as no`;
  }
  const empty = offices.filter(({ people }) => !isWhole(people, 1)).map(({ name }) => name);
  if (empty.length > 0)
    yield `every office must have 1 person or more; without: ${empty.length > 3 ? `${empty.length} offices` : empty.join(', ')}`;
  const most = offices.length < 2 ? 0 : Math.min(...offices.map(({ people }) => people));
  if (!isWhole(sharedPeople, 0) || sharedPeople > most)
    yield `the people who show in two offices must be from 0 to ${most}, which the smallest office has`;
}

function* wrongFigures(options: CheckedOptions): Generator<string> {
  const { seed, today, port, token, dialect, tooManyRequests, requestsPerSecond } = options;
  const { retryAfterSeconds, reportDelayMs, signedUrlSeconds } = options;
  if (!Number.isSafeInteger(seed)) yield 'the seed must be a whole number';
  if (Number.isNaN(today.getTime())) yield 'the day must be a date';
  if (!isWhole(port, 0) || port > 65_535) yield 'the port must be from 0 to 65535';
  // Those of a bearer token (RFC 6750) that a shell leaves alone too.
  if (!/^[\w.+/=-]+$/.test(token)) yield 'the key must be of letters, digits and the signs - . _ + / =';
  if (!simulatedDialects.includes(dialect)) yield `the dialect must be ${simulatedDialects.join(' or ')}`;
  if (!(tooManyRequests >= 0 && tooManyRequests <= 1))
    yield 'the share of requests answered 429 must be from 0 to 1';
  if (requestsPerSecond !== Infinity && !isWhole(requestsPerSecond, 1))
    yield 'the requests a second must be a whole number from 1 on';
  if (!isWhole(retryAfterSeconds, 0)) yield 'Retry-After must be a whole number of seconds';
  if (!(reportDelayMs >= 0)) yield 'the time to make a report must not be negative';
  if (!(signedUrlSeconds > 0)) yield 'signed addresses must be good for some time';
}

function* wrongFaults({ faults }: CheckedOptions): Generator<string> {
  const types = flowcaseReports.map(reportType);
  for (const { report, kind, times = 1 } of faults) {
    if (!types.includes(report)) yield `${report} is none of the reports ${types.join(', ')}`;
    if (!faultKinds.includes(kind)) yield `${kind} is none of the faults ${faultKinds.join(', ')}`;
    if (times !== Infinity && !isWhole(times, 1)) yield `${report} must go wrong 1 time or more`;
  }
}

const isWhole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;
