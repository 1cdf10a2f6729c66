import { Command, InvalidArgumentError, Option } from 'commander';
import {
  evenOffices,
  faultKinds,
  officesOf,
  simulatedDialects,
  startFlowcaseSimulator,
  type FlowcaseSimulator,
  type FlowcaseSimulatorOptions,
  type SimulatedFault,
} from '@smart-assign/etl';
import { abortOnSignals } from '../environment.ts';
import { percentage, seconds, wholeNumber, withJsonOption } from '../options.ts';
import { report } from '../output/events.ts';

interface SimulateOptions {
  people: number;
  offices: number;
  officeSizes?: number[];
  sharedPeople: number;
  seed: number;
  dialect: (typeof simulatedDialects)[number];
  reportSeconds: number;
  urlSeconds: number;
  tooMany: number;
  retryAfter: number;
  requestsPerSecond?: number;
  fault?: SimulatedFault[];
  authScheme?: 'Bearer' | 'Token token';
  token: string;
  port: number;
  json: boolean;
}

export function simulateCommand(): Command {
  const command = new Command('simulate').description('stand in for a system that data comes from');
  withJsonOption(withFlowcaseOptions(command.command('flowcase')))
    .description(
      'serve Flowcase’s interface over people who do not exist, on this machine alone, until Ctrl-C',
    )
    .action(simulateFlowcase);
  return command;
}

function withFlowcaseOptions(command: Command): Command {
  return command
    .option('--people <number>', 'people of the company', wholeNumber(1, 1_000_000), 500)
    .option('--offices <number>', 'offices that they are shared out to', wholeNumber(1, 10_000), 3)
    .option(
      '--office-sizes <numbers>',
      'people of each office, for example 300,120,80, in place of these two',
      sizes,
    )
    .option('--shared-people <number>', 'people of each office who show in another too', wholeNumber(0), 0)
    .option('--seed <number>', 'the same seed makes the same company', wholeNumber(0), 42)
    .addOption(
      new Option('--dialect <name>', 'semicolon: “;”, a byte order mark, a column for each language')
        .choices(simulatedDialects)
        .default('comma'),
    )
    .option('--report-seconds <number>', 'how long it takes to make a report', seconds, 0)
    .option('--url-seconds <number>', 'how long the signed address of a report is good', seconds, 300)
    .option('--too-many <percent>', 'share of the requests that are answered 429', percentage, 0)
    .option('--retry-after <seconds>', 'what a 429 or 503 asks for', wholeNumber(0, 3600), 1)
    .option('--requests-per-second <number>', 'more are answered 429 (default: no limit)', wholeNumber(1))
    .option(
      '--fault <report:kind[:times]>',
      `what goes wrong, for example technologies:failed-state:2; again for more (kinds: ${kindsAsWritten.join(', ')})`,
      fault,
    )
    .addOption(
      new Option('--auth-scheme <name>', 'how the key has to be sent (default: both are good)').choices([
        'Bearer',
        'Token token',
      ]),
    )
    .option('--token <key>', 'the key that it wants', 'simulated')
    .option('--port <number>', 'port to listen on, 0 for a free one', wholeNumber(0, 65_535), 8300);
}

const asWritten = (kind: string): string => kind.replaceAll(' ', '-');
const kindsAsWritten = faultKinds.map(asWritten);

function sizes(text: string): number[] {
  return text.split(',').map(wholeNumber(1, 1_000_000));
}

function fault(text: string, earlier: SimulatedFault[] = []): SimulatedFault[] {
  const [type = '', written, times = '1', ...more] = text.split(':');
  const kind = faultKinds.find((each) => asWritten(each) === written);
  if (kind === undefined || more.length > 0)
    throw new InvalidArgumentError(
      `It must be REPORT:KIND or REPORT:KIND:TIMES, with one of ${kindsAsWritten.join(', ')}.`,
    );
  return [...earlier, { report: type, kind, times: wholeNumber(1)(times) }];
}

async function simulateFlowcase(options: SimulateOptions): Promise<void> {
  const stopped = abortOnSignals();
  const simulation = simulationOf(options);
  const simulator = await startFlowcaseSimulator(simulation);
  const environment = environmentFor(simulator, options);
  console.log(options.json ? JSON.stringify({ url: simulator.url, environment }) : toTry(environment));
  const people = simulation.offices.reduce((sum, office) => sum + office.people, 0);
  report({
    level: 'info',
    event: 'simulating',
    message: `A Flowcase of ${people} people in ${simulation.offices.length} offices is at ${simulator.url} until Ctrl-C.`,
    url: simulator.url,
  });
  if (!stopped.aborted) await new Promise((resolve) => stopped.addEventListener('abort', resolve));
  await simulator.close();
  report({ level: 'info', event: 'stopped', message: answered(simulator) });
}

function simulationOf(options: SimulateOptions): FlowcaseSimulatorOptions {
  const { people, offices, officeSizes, authScheme, requestsPerSecond } = options;
  return {
    offices: officeSizes === undefined ? evenOffices(offices, people) : officesOf(officeSizes),
    sharedPeople: options.sharedPeople,
    seed: options.seed,
    dialect: options.dialect,
    reportDelayMs: options.reportSeconds * 1000,
    signedUrlSeconds: options.urlSeconds,
    tooManyRequests: options.tooMany / 100,
    retryAfterSeconds: options.retryAfter,
    faults: options.fault ?? [],
    token: options.token,
    port: options.port,
    ...(authScheme !== undefined && { authScheme }),
    ...(requestsPerSecond !== undefined && { requestsPerSecond }),
  };
}

/** What the client has to be told. It may ask faster than a Flowcase that others use too. */
function environmentFor(
  { url, token }: FlowcaseSimulator,
  { authScheme, requestsPerSecond = 50 }: SimulateOptions,
): Record<string, string> {
  return {
    FLOWCASE_DATA_SOURCE: 'real',
    FLOWCASE_BASE_URL: url,
    FLOWCASE_API_TOKEN: token,
    ...(authScheme !== undefined && { FLOWCASE_AUTH_SCHEME: authScheme }),
    FLOWCASE_REQUESTS_PER_SECOND: String(Math.min(requestsPerSecond, 50)),
    FLOWCASE_POLL_SECONDS: '0.5',
  };
}

/** Lines for a shell, and as well for `.env`. */
function toTry(environment: Record<string, string>): string {
  const lines = Object.entries(environment).map(
    ([name, value]) => `export ${name}=${value.includes(' ') ? `'${value}'` : value}`,
  );
  return ['# To load from it, in another terminal:', ...lines, 'npx smart-assign etl'].join('\n');
}

function answered({ requests }: FlowcaseSimulator): string {
  const byStatus = Map.groupBy(requests, ({ status }) => status);
  const counts = [...byStatus]
    .toSorted(([a], [b]) => a - b)
    .map(([status, those]) => `${those.length} with ${status}`);
  return `Stopped. ${requests.length} requests were answered${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`;
}
