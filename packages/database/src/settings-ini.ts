import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ini from 'ini';
import type { ServerDescription } from './settings-server.ts';

const knownKeys = new Set(['username', 'user', 'password', 'host', 'port', 'database', 'sslmode']);

/** Reads `[postgres]` of `config.ini`; undefined when there is no such file or section. Values never stand in a fault. */
export function describeIni(folder: string, faults: string[]): ServerDescription | undefined {
  const text = readIfThere(join(folder, 'config.ini'), faults);
  const section = text === undefined ? undefined : ini.parse(text)['postgres'];
  if (text === undefined || typeof section !== 'object' || section === null) return undefined;
  // The parser ends an unquoted value at `;` or `#`: half a password would be used in silence.
  for (const [, key] of text.matchAll(/^[ \t]*(\w+)[ \t]*=[ \t]*[^\s"';#][^\n"';#]*[;#]/gm)) {
    if (key && knownKeys.has(key.toLowerCase())) {
      faults.push(`${key} in config.ini holds ; or # outside quotes: write ${key} = "…"`);
    }
  }
  const values = new Map<string, string>();
  for (const [written, value] of Object.entries(section)) {
    const key = written.toLowerCase();
    const colon = /^(\w+)\s*:/.exec(key);
    if (colon) faults.push(`${colon[1]} in config.ini is followed by a colon: write ${colon[1]} = …`);
    if (knownKeys.has(key)) values.set(key, String(value));
  }
  return {
    source: 'config.ini',
    host: values.get('host'),
    port: values.get('port'),
    user: values.get('username') ?? values.get('user'),
    password: values.get('password'),
    database: values.get('database'),
    sslmode: values.get('sslmode'),
  };
}

function readIfThere(file: string, faults: string[]): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') faults.push(`config.ini is there but cannot be read (${code})`);
    return undefined;
  }
}
