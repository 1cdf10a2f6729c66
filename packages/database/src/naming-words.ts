import type { Client } from './brackets.ts';

/** What a text can name a person by. */
export interface NamingWords {
  /** Names in every language, each as its words. */
  readonly names: readonly (readonly string[])[];
  /** Addresses, telephone numbers and ids. */
  readonly ids: readonly string[];
}

export interface Naming {
  /** Changes a text into one that does not name the person. */
  readonly mask: (text: string) => string;
  /** Patterns for `like`: whatever `mask` would change matches one of them in lower case, and more does. */
  readonly patterns: readonly string[];
}

// Shorter ones are found in texts that do not mean the person.
const [shortestId, shortestWord] = [4, 2];

/** @returns null where there is no such person */
export async function namingWords(client: Client, userId: number): Promise<NamingWords | null> {
  const { rows } = await client.query<{ names: Record<string, string>; ids: (string | null)[] }>(
    `select name_multilang as names,
       array[email, upn, external_user_id, phone_number, landline, cv_partner_user_id]
         || array(select cv_partner_cv_id from cvs where cvs.user_id = users.user_id) as ids
     from users where user_id = $1`,
    [userId],
  );
  const [person] = rows;
  if (person === undefined) return null;
  const names = Object.values(person.names).map(
    (name) => name.normalize('NFC').match(/[\p{L}\p{N}'’.-]+/gu) ?? [],
  );
  const ids = person.ids.filter((id) => id !== null && id.length >= shortestId) as string[];
  return { names: names.filter(({ length }) => length > 0), ids: [...new Set(ids)] };
}

/**
 * How texts name a person: by an id, or by a whole name, with the last one first too.
 * @param alsoSingleWords for texts that are known to be about them, where a first or a last name alone tells who is meant
 */
export function namingOf(words: NamingWords, { alsoSingleWords }: { alsoSingleWords: boolean }): Naming {
  const names = words.names.flatMap((name) =>
    name.length > 1 ? [name, [name.at(-1)!, ...name.slice(0, -1)]] : [name],
  );
  const single = alsoSingleWords ? words.names.flat().filter((word) => word.length >= shortestWord) : [];
  const all = [...words.ids.map((id) => [id]), ...names, ...single.map((word) => [word])];
  if (all.length === 0) return { mask: (text) => text, patterns: [] };
  const alternatives = all.map((parts) => parts.map(escaped).join('[\\s,+]+')).join('|');
  const named = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  return {
    mask: (text) => {
      const composed = text.normalize('NFC');
      const masked = composed.replace(named, '[erased]');
      return masked === composed ? text : masked;
    },
    patterns: all.map((parts) => `%${parts.map(likePart).join('%')}%`),
  };
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** What the lower case of letters beyond ASCII is depends on the locale of the database, so any letter does for them. */
const likePart = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\\%_]/g, String.raw`\$&`)
    .replace(/[^\p{ASCII}]/gu, '_');
