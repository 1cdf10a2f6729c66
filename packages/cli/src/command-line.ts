import { Command, CommanderError } from 'commander';
import { exitCodes } from '@smart-assign/database';
import { acquireCommand } from './commands/acquire.ts';
import { databaseCommand } from './commands/db.ts';
import { eraseCommand } from './commands/erase.ts';
import { etlCommand } from './commands/etl.ts';
import { identitiesCommand } from './commands/identities.ts';
import { kpiCommand } from './commands/kpi.ts';
import { loadCommand } from './commands/load.ts';
import { migrateCommand } from './commands/migrate.ts';
import { refreshCommand } from './commands/refresh.ts';
import { rejectsCommand } from './commands/rejects.ts';
import { runsCommand } from './commands/runs.ts';
import { scheduleCommand } from './commands/schedule.ts';
import { serveCommand } from './commands/serve.ts';
import { simulateCommand } from './commands/simulate.ts';
import { startCommand } from './commands/start.ts';
import { tokenCommand } from './commands/token.ts';
import { sendAlert } from './alerts.ts';
import { readEnvironment } from './environment.ts';
import { isTerminal } from './output/events.ts';
import { failureOf, tellFailure, type Failure } from './output/failure.ts';

/** The whole `smart-assign` command; each subcommand is a file of its own. */
export function createProgram(): Command {
  const program = new Command('smart-assign')
    .description('From a Flowcase (CV Partner) export to the right team on a project')
    .configureHelp({ sortSubcommands: false, showGlobalOptions: true })
    .showHelpAfterError('Run with --help to see how it is used.');
  const commands = [
    startCommand,
    serveCommand,
    etlCommand,
    scheduleCommand,
    acquireCommand,
    simulateCommand,
    migrateCommand,
    loadCommand,
    refreshCommand,
    kpiCommand,
    runsCommand,
    rejectsCommand,
    identitiesCommand,
    databaseCommand,
    tokenCommand,
    eraseCommand,
  ];
  for (const create of commands) program.addCommand(create());
  for (const command of allCommands(program)) command.exitOverride();
  return program;
}

export function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

/**
 * Runs one command line.
 * @returns the exit code; docs/operations.md lists them
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(words, { from: 'user' });
    // A command that hands over to another program, psql, ends with that program's code.
    return Number(process.exitCode ?? exitCodes.ok);
  } catch (error) {
    // Commander has printed its message, or the help that was asked for, already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    const failure = failureOf(error);
    tellFailure(failure);
    if (isWorthAnAlert(words, failure))
      await sendAlert({ command: words[0]!, ...failure }, readEnvironment());
    return failure.exit;
  }
}

/** Commands that run when nobody looks. */
const unattended: readonly string[] = ['etl', 'schedule', 'acquire', 'migrate', 'load', 'refresh', 'kpi'];

/** Whoever sits at a terminal sees it; one that was asked to stop, or finds another at work, is as it should be. */
const isWorthAnAlert = ([command]: readonly string[], { exit }: Failure): boolean =>
  unattended.includes(command!) &&
  !isTerminal() &&
  exit !== exitCodes.interrupted &&
  exit !== exitCodes.locked;
