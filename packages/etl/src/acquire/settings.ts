import { Fault, setSecret } from '@smart-assign/database';

/** One setting of a source: the environment variable that holds it, and how its text is read. */
export interface Setting<T> {
  readonly variable: string;
  /** What it is for, as docs/sources.md and the help say it. */
  readonly purpose: string;
  /** What holds where the variable is unset or empty; null where it has to be set. */
  readonly standsFor: string | null;
  /** True for what must never be printed. */
  readonly isSecret: boolean;
  /** @throws BadSetting, which says what the value must be and, of a secret, never what it is */
  readonly read: (text: string) => T;
}

/** What the value of a setting has to be, as the end of the sentence "NAME must be …". */
export class BadSetting extends Error {}

export type Settings = Readonly<Record<string, Setting<unknown>>>;

/** The values of declared settings. */
export type ValuesOf<S extends Settings> = {
  readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never;
};

interface Described {
  /** Text that stands for an unset variable. Left out: the variable has to be set. */
  readonly standsFor?: string;
}

const setting =
  <T>(read: (text: string) => T, isSecret = false) =>
  (variable: string, purpose: string, { standsFor }: Described = {}): Setting<T> => ({
    variable,
    purpose,
    standsFor: standsFor ?? null,
    isSecret,
    read,
  });

/** A setting that may be left out: null then. */
export const optional = <T>(declared: Setting<T>): Setting<T | null> => ({
  ...declared,
  standsFor: '',
  read: (value) => (value === '' ? null : declared.read(value)),
});

/** A text as it stands. */
export const text = setting((value) => value);

/** A text that is neither printed nor spread. */
export const secret = setting((value) => value, true);

/** Texts parted by commas. */
export const list = setting((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

/** An address of a server, without a slash at its end. Only https, unless it is on this machine: a token goes with every request. */
export const address = setting((value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null) throw new BadSetting('an address such as https://cv.example.org');
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere))
    throw new BadSetting('an address that begins with https://');
  if (url.username !== '' || url.password !== '') throw new BadSetting('an address without a password in it');
  return value.replace(/\/+$/, '');
});

/** A number from `least` to `most`, both included; whole unless `fraction` is true. */
export const number = (least: number, most: number, { fraction = false } = {}) =>
  setting((value) => {
    const parsed = Number(value);
    const isNumber = value.trim() !== '' && Number.isFinite(parsed) && (fraction || Number.isInteger(parsed));
    if (isNumber && parsed >= least && parsed <= most) return parsed;
    throw new BadSetting(`a ${fraction ? '' : 'whole '}number from ${least} to ${most}`);
  });

/** One of a few words. */
export const choice = <const T extends string>(words: readonly T[]) =>
  setting((value) => {
    if ((words as readonly string[]).includes(value)) return value as T;
    throw new BadSetting(`one of ${words.join(', ')}`);
  });

/**
 * Reads declared settings from the environment.
 * @throws Fault `bad_settings` (usage), which names everything that is missing or wrong at once
 */
export function readSettings<const S extends Settings>(
  source: string,
  declared: S,
  env: NodeJS.ProcessEnv,
): ValuesOf<S> {
  const faults: string[] = [];
  const values = {};
  for (const [name, { variable, purpose, standsFor, isSecret, read }] of Object.entries(declared)) {
    const written = env[variable] || standsFor;
    if (written === null) {
      faults.push(`${variable} is missing: ${purpose}`);
      continue;
    }
    try {
      const value = { [name]: read(written) };
      if (isSecret) setSecret(values as Record<string, unknown>, name, value[name]);
      else Object.assign(values, value);
    } catch (error) {
      if (!(error instanceof BadSetting)) throw error;
      faults.push(`${variable} must be ${error.message}`);
    }
  }
  if (faults.length > 0) throw badSettings(source, faults);
  return values as ValuesOf<S>;
}

/** Whether each setting that has to be set is, right or wrong: whoever set them wants the source. */
export const areSet = (declared: Settings, env: NodeJS.ProcessEnv): boolean =>
  Object.values(declared).every(({ variable, standsFor }) => standsFor !== null || Boolean(env[variable]));

function badSettings(source: string, faults: readonly string[]): Fault {
  return new Fault(
    `The settings of ${source} are wrong; nothing was fetched:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    {
      code: 'bad_settings',
      exit: 'usage',
      remedy: 'Correct them in the environment or in .env; docs/sources.md lists them.',
      details: { source, faults },
    },
  );
}
