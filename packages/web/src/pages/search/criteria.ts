import { day } from '../../shared/format.ts';

/** The parameters of the search that say whom to find, in the order in which their chips stand. */
export const filters = [
  'q',
  'skill',
  'skillsMatch',
  'role',
  'country',
  'department',
  'sfiaMin',
  'sfiaMax',
  'cpdMin',
  'cpdMax',
  'clearance',
  'clearanceOn',
  'availableFrom',
  'availableTo',
  'availableMin',
  'language',
  'industry',
  'certificate',
  'cvUpdatedSince',
] as const;
export type Filter = (typeof filters)[number];
const others = ['sort', 'direction'] as const;
type Parameter = Filter | (typeof others)[number];
const parameters: readonly Parameter[] = [...filters, ...others];

/** A filter that is on, in words, and how it is taken off. */
export interface Chip {
  readonly words: string;
  readonly without: Criteria;
}

/** A skill that is wished for. */
export interface SkillWish {
  readonly name: string;
  readonly years: number | null;
  readonly level: number | null;
}

type Values = Readonly<Record<string, string | readonly string[]>>;

/**
 * What is searched for: the same names and values as the API's parameters and as the address of the page. It never changes; each
 * change is another one.
 */
export class Criteria {
  readonly #values: ReadonlyMap<Parameter, readonly string[]>;

  private constructor(values: ReadonlyMap<Parameter, readonly string[]>) {
    this.#values = values;
  }

  static readonly none = new Criteria(new Map());

  /** Of the parameters of an address; what is no parameter of the search is passed over. */
  static from(values: Values): Criteria {
    return Criteria.none.with(values);
  }

  one(name: Parameter): string {
    return this.#values.get(name)?.[0] ?? '';
  }

  all(name: Parameter): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  has(name: Parameter, value: string): boolean {
    return this.all(name).some((each) => each.toLowerCase() === value.toLowerCase());
  }

  /** With these parameters instead of what they were; empty ones are taken off. */
  with(changes: Readonly<Record<string, unknown>>): Criteria {
    const values = new Map(this.#values);
    for (const name of parameters) {
      if (!(name in changes)) continue;
      const given = [changes[name] ?? []].flat().map(String).filter(Boolean);
      if (given.length === 0) values.delete(name);
      else values.set(name, given);
    }
    return new Criteria(values);
  }

  without(...names: readonly string[]): Criteria {
    return this.with(Object.fromEntries(names.map((name) => [name, null])));
  }

  /** Adds a value of a filter that takes several, or takes it off. */
  toggle(name: Parameter, value: string): Criteria {
    const rest = this.all(name).filter((each) => each.toLowerCase() !== value.toLowerCase());
    return this.with({ [name]: this.has(name, value) ? rest : [...rest, value] });
  }

  /** Only how the results are ordered. */
  cleared(): Criteria {
    return this.without(...filters);
  }

  get isEmpty(): boolean {
    return filters.every((name) => !this.#values.has(name));
  }

  get skills(): SkillWish[] {
    return this.all('skill').map((text) => {
      const [, name = text, years, level] = /^(.*?)(?:\|(\d+)(?:\|(\d+))?)?$/.exec(text) ?? [];
      return { name, years: years ? Number(years) : null, level: level ? Number(level) : null };
    });
  }

  withSkills(skills: readonly SkillWish[]): Criteria {
    const text = ({ name, years, level }: SkillWish): string => {
      if (level !== null) return `${name}|${years ?? 0}|${level}`;
      return years === null ? name : `${name}|${years}`;
    };
    return this.with({ skill: skills.map(text) });
  }

  /** As parameters of the address and of the API. */
  toParameters(): Record<string, string | readonly string[]> {
    return Object.fromEntries(
      [...this.#values].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
    );
  }

  equals(other: Criteria): boolean {
    return JSON.stringify(this.toParameters()) === JSON.stringify(other.toParameters());
  }

  /** Each filter that is on; those that mean one thing together are one chip. */
  chips(): Chip[] {
    const chips: Chip[] = [];
    const add = (words: string, without: Criteria): void => void chips.push({ words, without });
    const each = (name: Filter, words: (value: string) => string): void => {
      for (const value of this.all(name)) add(words(value), this.toggle(name, value));
    };
    each('q', (text) => `“${text}”`);
    for (const skill of this.skills) {
      const rest = this.withSkills(this.skills.filter(({ name }) => name !== skill.name));
      add(skillWords(skill), rest.skills.length < 2 ? rest.without('skillsMatch') : rest);
    }
    if (this.one('skillsMatch') === 'any') add('any of the skills', this.without('skillsMatch'));
    each('role', (role) => `role: ${role}`);
    each('country', (country) => country);
    each('department', (department) => department);
    this.#range('SFIA', 'sfiaMin', 'sfiaMax', add);
    this.#range('', 'cpdMin', 'cpdMax', add);
    each('clearance', (clearance) => `at least ${clearance}`);
    each('clearanceOn', (date) => `cleared on ${day(date)}`);
    this.#availability(add);
    each('language', (language) => language.replace('|', ', at least '));
    each('industry', (industry) => `industry: ${industry}`);
    each('certificate', (certificate) => `certificate: ${certificate}`);
    each('cvUpdatedSince', (date) => `CV changed since ${day(date)}`);
    return chips;
  }

  #range(what: string, least: Filter, most: Filter, add: (words: string, without: Criteria) => void): void {
    const [from, to] = [this.one(least), this.one(most)];
    if (from === '' && to === '') return;
    const words =
      from === to ? from : from === '' ? `up to ${to}` : to === '' ? `${from} or higher` : `${from} to ${to}`;
    add(`${what} ${words}`.trim(), this.without(least, most));
  }

  #availability(add: (words: string, without: Criteria) => void): void {
    const [from, to, least] = [this.one('availableFrom'), this.one('availableTo'), this.one('availableMin')];
    if (least !== '') add(`at least ${least}\u00a0% free`, this.without('availableMin'));
    if (from !== '' && to !== '')
      add(`${day(from)} to ${day(to)}`, this.without('availableFrom', 'availableTo'));
  }
}

const skillWords = ({ name, years, level }: SkillWish): string =>
  [name, years ? `${years}+ years` : '', level === null ? '' : `level ${level}+`].filter(Boolean).join(', ');
