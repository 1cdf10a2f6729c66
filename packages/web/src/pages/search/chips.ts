import { day } from '../../shared/format.ts';
import type { Criteria, Filter } from './criteria.ts';
import { languageWords, skillWords } from './wishes.ts';

/** A filter that is on, in words, and how it is taken off. */
export interface Chip {
  readonly words: string;
  readonly without: Criteria;
}

/** Each filter that is on, in the order of the page; those that mean one thing together are one chip. */
export function chipsOf(criteria: Criteria): Chip[] {
  const each = (name: Filter, words: (value: string) => string): Chip[] =>
    criteria.all(name).map((value) => ({ words: words(value), without: criteria.toggle(name, value) }));
  return [
    ...wordsSearched(criteria),
    ...skills(criteria),
    ...each('role', (role) => `role: ${role}`),
    ...each('country', (country) => country),
    ...each('department', (department) => department),
    ...range(criteria, 'SFIA ', 'sfiaMin', 'sfiaMax'),
    ...range(criteria, '', 'cpdMin', 'cpdMax'),
    ...clearance(criteria),
    ...availability(criteria),
    ...criteria.languages.map((language) => ({
      words: languageWords(language),
      without: criteria.toggleLanguage(language.name),
    })),
    ...each('industry', (industry) => `industry: ${industry}`),
    ...each('certificate', (certificate) => `certificate: ${certificate}`),
    ...each('cvUpdatedSince', (date) => `CV changed since ${day(date)}`),
    ...each('cvNotUpdatedSince', (date) => `CV not changed since ${day(date)}`),
  ];
}

function wordsSearched(criteria: Criteria): Chip[] {
  const words = criteria.one('q').trim();
  return words === '' ? [] : [{ words: `“${words}”`, without: criteria.without('q') }];
}

function skills(criteria: Criteria): Chip[] {
  const chips = criteria.skills.map((skill) => ({
    words: skillWords(skill),
    without: criteria.toggleSkill(skill.name),
  }));
  return criteria.one('skillsMatch') === 'any'
    ? [...chips, { words: 'any of the skills', without: criteria.without('skillsMatch') }]
    : chips;
}

function range(criteria: Criteria, what: string, least: Filter, most: Filter): Chip[] {
  const [from, to] = [criteria.one(least), criteria.one(most)];
  if (from === '' && to === '') return [];
  const words =
    from === to ? from : from === '' ? `up to ${to}` : to === '' ? `${from} or higher` : `${from} to ${to}`;
  return [{ words: what + words, without: criteria.without(least, most) }];
}

function clearance(criteria: Criteria): Chip[] {
  const [name, date] = [criteria.one('clearance'), criteria.one('clearanceOn')];
  if (name === '' && date === '') return [];
  const on = date === '' ? '' : ` on ${day(date)}`;
  return [
    {
      words: name === '' ? `cleared${on}` : `at least ${name}${on}`,
      without: criteria.without('clearance', 'clearanceOn'),
    },
  ];
}

function availability(criteria: Criteria): Chip[] {
  const [from, to, least] = [
    criteria.one('availableFrom'),
    criteria.one('availableTo'),
    criteria.one('availableMin'),
  ];
  const chips: Chip[] = [];
  if (least !== '')
    chips.push({ words: `at least ${least}\u00a0% free`, without: criteria.without('availableMin') });
  if (from !== '' || to !== '')
    chips.push({
      words:
        from === '' ? `until ${day(to)}` : to === '' ? `from ${day(from)}` : `${day(from)} to ${day(to)}`,
      without: criteria.without('availableFrom', 'availableTo'),
    });
  return chips;
}
