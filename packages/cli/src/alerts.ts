import { spawn } from 'node:child_process';
import { hostname } from 'node:os';
import { report } from './output/events.ts';

/** What the people who look after the loads are told. Neither a cell of a CV nor a secret is in it: it says what the log says. */
export interface Alert {
  /** The command that failed: `etl`, `load` … */
  readonly command: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string | null;
}

const patienceMs = 10_000;

/**
 * Tells of a failure by what the environment names: `SMART_ASSIGN_ALERT_WEBHOOK`, an address that is sent JSON, and
 * `SMART_ASSIGN_ALERT_COMMAND`, a shell command that gets the text on its standard input. An alert that does not get through is a
 * warning in the log: it changes nothing of how the command ends.
 */
export async function sendAlert(
  { command: name, code, message, remedy }: Alert,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { SMART_ASSIGN_ALERT_WEBHOOK: webhook, SMART_ASSIGN_ALERT_COMMAND: command } = env;
  const alert = { command: name, code, message, remedy };
  const text = textOf(alert);
  await Promise.all([
    webhook ? attempt('webhook', () => post(webhook, { text, ...alert, host: hostname() })) : null,
    command ? attempt('command', () => runCommand(command, text)) : null,
  ]);
}

const textOf = ({ command, code, message, remedy }: Alert): string =>
  [`smart-assign ${command} failed on ${hostname()} (${code})`, message, remedy]
    .filter((line) => line !== null)
    .join('\n');

/** An address of a webhook is itself a secret: neither it nor what the request says of it is told. */
async function attempt(way: string, send: () => Promise<string | null>): Promise<void> {
  const trouble = await send().catch((error: unknown) =>
    error instanceof Error && error.name === 'TimeoutError'
      ? 'it did not answer in time'
      : 'it cannot be reached',
  );
  if (trouble === null) return;
  report({
    level: 'warn',
    event: 'alert_not_sent',
    message: `The alert did not get through by ${way}: ${trouble}`,
    way,
  });
}

async function post(address: string, body: object): Promise<string | null> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patienceMs),
  });
  return answer.ok ? null : `it answered ${answer.status}`;
}

function runCommand(command: string, text: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['pipe', 'ignore', 'ignore'], timeout: patienceMs });
    child.once('error', () => resolve('it cannot be started'));
    child.once('close', (code) => resolve(code === 0 ? null : `it ended with ${code ?? 'a signal'}`));
    // A command that does not read closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(`${text}\n`);
  });
}
