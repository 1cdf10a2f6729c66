/*
 * How a text becomes words. PostgreSQL's own parser takes `Node.js` for a host, `CI/CD` for a file and `C++` for `c`, so the signs
 * within words are taken out first, and what they say is added as words of their own:
 * - `c++`, `c#`, `.net`: the word with its sign, beside the word without;
 * - `node.js`, `ci/cd`, `full-stack`: the parts, and the whole run together (`nodejs`, `cicd`, `fullstack`);
 * - `ingeniør`: also `ingenior`, for those who have no such key.
 * The API cuts what is searched for by the same rules (packages/api/src/search/text/words.ts); a test holds the two together.
 */

/** Changes with these rules, so that documents made by others are made anew. */
export const wordRules = '2';

/** Stands between two texts, so that a phrase is not found across them. */
export const boundary = ' qzqboundaryqzq ';

const marks = /[\u0300-\u036f]/g;

// These have no decomposition in Unicode.
const otherLetters = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', ħ: 'h', ŧ: 't' };
const letterPairs = { æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' };
const bareOf: ReadonlyMap<string, string> = new Map(Object.entries({ ...otherLetters, ...letterPairs }));

const isPlain = /^[\x20-\x7e]*$/;

/** A word in lower case, without the marks on its letters: `Ingeniør` becomes `ingenior`. */
export function bareWord(word: string): string {
  if (isPlain.test(word)) return word.toLowerCase();
  const lower = word.normalize('NFD').replace(marks, '').toLowerCase();
  return lower.replace(/[øđðłıħŧæœßþ]/g, (letter) => bareOf.get(letter)!);
}

/** Latin letters with a mark and their bare ones, in step: what `translate` takes. */
const [markedLetters, bareLetters] = (() => {
  const marked = Array.from({ length: 0x250 - 0xdf }, (_, index) => String.fromCodePoint(0xdf + index));
  const pairs = marked
    .map((letter) => [letter, bareWord(letter)] as const)
    .filter(([letter, bare]) => /^[a-z]$/.test(bare) && letter === letter.toLowerCase());
  return [pairs.map(([letter]) => letter).join(''), pairs.map(([, bare]) => bare).join('')];
})();

// A tsvector holds at most 1 MB, and a text of so many bytes makes one of at most twice its size.
const mostBytes = 400_000;
const mostCharacters = 100_000;
const mostAddedWords = 1000;
const longestAddedWord = 40;

/** Signs that a word may have within; without them it is found run together. */
export const signsWithin = '-./&_';

const specialWord = [
  '[[:alnum:]]+[+#]+',
  '[.][[:alpha:]]+',
  // Without the last look ahead, `asp.net/c#` would be one word and leave the sign alone.
  '[[:alnum:]]+(?:[-./&_][[:alnum:]]+)+(?![[:alnum:]+#])',
  '[[:alnum:]]*[ß-ɏ][[:alnum:]]*',
].join('|');

/** SQL that brings a text into the form that {@link wordVector} takes: composed, lower case, short enough, without e-mail addresses. */
export function tidied(text: string): string {
  const cut = `case when octet_length(${text}) > ${mostBytes} then left(${text}, ${mostCharacters}) else ${text} end`;
  return `(select lower(case when position('@' in cut) > 0 then regexp_replace(composed, '\\S+@\\S+', ' ', 'g') else composed end)
    from (select ${cut} as cut) as cut_text,
    lateral (select case when cut ~ '[\\u0300-\\u036f]' then normalize(cut, nfc) else cut end as composed) as composed_text)`;
}

/** SQL of the words of a {@link tidied} text as a `tsvector`; an empty one for null. */
export function wordVector(text: string): string {
  const parts = [...`${signsWithin}+@`].reduce((sql, sign) => `replace(${sql}, '${sign}', ' ')`, text);
  return `coalesce(to_tsvector('simple', ${parts}) || array_to_tsvector(array(
    select distinct left(added.word, ${longestAddedWord})
    from regexp_matches(${text}, '${specialWord}', 'g') as found (words),
      lateral (select found.words[1] as word, found.words[1] ~ '^[.]|[+#]$' as has_sign) as special,
      lateral (
        select case when has_sign then word else translate(word, '${signsWithin}', '') end
        union all
        select unnest(string_to_array(concat(
          ${sqlBareWord(`translate(word, '${signsWithin}', '')`)}, ' ', ${sqlBareWord(`translate(word, '${signsWithin}', '     ')`)}), ' '))
        where octet_length(word) > length(word)
      ) as added (word)
    where added.word <> ''
    limit ${mostAddedWords})), '')`;
}

const sqlBareWord = (word: string): string =>
  Object.entries(letterPairs).reduce(
    (sql, [letter, pair]) => `replace(${sql}, '${letter}', '${pair}')`,
    `translate(${word}, '${markedLetters}', '${bareLetters}')`,
  );
