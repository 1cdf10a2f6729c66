import { chipsOf, type Chip } from './chips.ts';
import {
  isSameWish,
  languageText,
  languageWish,
  skillText,
  skillWish,
  type LanguageWish,
  type SkillWish,
} from './wishes.ts';

export type { Chip } from './chips.ts';
export type { SkillWish } from './wishes.ts';

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
  'cvNotUpdatedSince',
] as const;
export type Filter = (typeof filters)[number];
const others = ['sort', 'direction'] as const;
type Parameter = Filter | (typeof others)[number];
const parameters: readonly Parameter[] = [...filters, ...others];

type Values = Readonly<Record<string, string | readonly string[]>>;

/**
 * What is searched for: the same names and values as the API's parameters and as the address of the page. It never changes; each
 * change is another one.
 */
export class Criteria {
  readonly #values: ReadonlyMap<Parameter, readonly string[]>;

  /** In one order, however they came: the same search is one address and one request. */
  private constructor(values: ReadonlyMap<Parameter, readonly string[]>) {
    this.#values = new Map(
      parameters.filter((name) => values.has(name)).map((name) => [name, values.get(name)!]),
    );
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
    return this.all('skill').map(skillWish);
  }

  /** Whether all of them are needed matters only where there are several. */
  withSkills(skills: readonly SkillWish[]): Criteria {
    const changed = this.with({ skill: skills.map(skillText) });
    return skills.length < 2 ? changed.without('skillsMatch') : changed;
  }

  /** Adds a skill, or takes it off with its years and level. */
  toggleSkill(name: string): Criteria {
    const rest = this.skills.filter((skill) => !isSameWish(skill, { name }));
    const isOn = rest.length < this.skills.length;
    return this.withSkills(isOn ? rest : [...rest, { name, years: null, level: null }]);
  }

  get languages(): LanguageWish[] {
    return this.all('language').map(languageWish);
  }

  withLanguages(languages: readonly LanguageWish[]): Criteria {
    return this.with({ language: languages.map(languageText) });
  }

  /** Adds a language, or takes it off with its level. */
  toggleLanguage(name: string): Criteria {
    const rest = this.languages.filter((language) => !isSameWish(language, { name }));
    const isOn = rest.length < this.languages.length;
    return this.withLanguages(isOn ? rest : [...rest, { name, level: null }]);
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
    return chipsOf(this);
  }
}
