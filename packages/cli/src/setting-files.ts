import { readFileSync } from 'node:fs';
import { Fault } from '@smart-assign/database';

/** `PGPASSWORD_FILE`, `OIDC_CLIENT_SECRET_FILE` and so on; variables of other programs often end in the same way. */
const ours = /^((?:DATABASE_URL|PG[A-Z]+|(?:SMART_ASSIGN|OIDC|FLOWCASE|BAMBOOHR|KANTATA)_\w+))_FILE$/;

/**
 * Any of our settings may be in a file that the variable with `_FILE` behind its name names: so containers and systemd hand over
 * secrets. A variable that is set itself keeps its value; a line break at the end of the file is not part of the value.
 * @param env is completed
 * @throws Fault `bad_settings` (usage), which names the variables and never what a file holds
 */
export function readSettingFiles(env: NodeJS.ProcessEnv): void {
  const faults: string[] = [];
  for (const [variable, path] of Object.entries(env)) {
    const name = ours.exec(variable)?.[1];
    if (name === undefined || !path || env[name]) continue;
    try {
      env[name] = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      faults.push(
        `${variable} names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code})`,
      );
    }
  }
  if (faults.length > 0) throw badFiles(faults);
}

const badFiles = (faults: readonly string[]): Fault =>
  new Fault(`Settings cannot be read; nothing was done:\n${faults.map((fault) => `- ${fault}`).join('\n')}`, {
    code: 'bad_settings',
    exit: 'usage',
    remedy: `Let the user of this process${process.getuid ? ` (uid ${process.getuid()})` : ''} read the files, or unset the variables.`,
    details: { faults },
  });
