import { describe, expect, test } from 'vitest';
import { Criteria } from '../src/pages/search/criteria.ts';

const wordsOf = (criteria: Criteria) => criteria.chips().map(({ words }) => words);

describe('the search and its address', () => {
  test('an address is read, and written the same again', () => {
    const parameters = {
      q: 'harbour tunnel',
      skill: ['Kubernetes|3', 'C|0|4'],
      country: 'Norway',
      clearance: 'SC',
      availableFrom: '2026-12-01',
      availableTo: '2027-01-29',
      sort: 'grade',
      direction: 'asc',
    };
    expect(Criteria.from(parameters).toParameters()).toEqual(parameters);
  });

  test('what is no filter, and what is empty, is passed over', () => {
    const criteria = Criteria.from({ view: 'cards', limit: '5', q: '', country: ['', 'Norway'] });
    expect(criteria.toParameters()).toEqual({ country: 'Norway' });
    expect(Criteria.from({ sort: 'name' }).isEmpty).toBe(true);
  });

  test('the same filters are the same search', () => {
    expect(
      Criteria.from({ q: 'Go', country: ['Norway'] }).equals(Criteria.from({ q: 'Go', country: 'Norway' })),
    ).toBe(true);
    expect(Criteria.from({ q: 'Go' }).equals(Criteria.from({ q: 'Rust' }))).toBe(false);
    expect(
      Criteria.from({ country: 'Norway' })
        .with({ q: 'Go' })
        .equals(Criteria.from({ q: 'Go', country: 'Norway' })),
    ).toBe(true);
  });

  test('Reset takes off all filters and leaves the order', () => {
    const criteria = Criteria.from({ q: 'Go', skill: 'Go', cvUpdatedSince: '2026-01-01', sort: 'updated' });
    expect(criteria.cleared().toParameters()).toEqual({ sort: 'updated' });
  });
});

describe('filters with several values', () => {
  test('a value is added, and taken off again in any case', () => {
    const one = Criteria.from({ country: 'Norway' }).toggle('country', 'Sweden');
    expect(one.all('country')).toEqual(['Norway', 'Sweden']);
    expect(one.toggle('country', 'NORWAY').all('country')).toEqual(['Sweden']);
  });

  test('a skill goes with its years and level, and with the last but one goes whether any will do', () => {
    const criteria = Criteria.from({ skill: ['Go|3|4', 'Rust'], skillsMatch: 'any' });
    expect(criteria.skills).toEqual([
      { name: 'Go', years: 3, level: 4 },
      { name: 'Rust', years: null, level: null },
    ]);
    expect(criteria.toggleSkill('go').toParameters()).toEqual({ skill: 'Rust' });
    expect(criteria.toggleSkill('Java').all('skill')).toEqual(['Go|3|4', 'Rust', 'Java']);
  });

  test('a level of a skill without years is asked for with none', () => {
    expect(Criteria.none.withSkills([{ name: 'Go', years: null, level: 4 }]).all('skill')).toEqual([
      'Go|0|4',
    ]);
  });

  test('a language is asked for at any level or at least at one, once', () => {
    const criteria = Criteria.from({ language: ['German|Fluent', 'Norwegian'] });
    expect(criteria.languages).toEqual([
      { name: 'German', level: 'Fluent' },
      { name: 'Norwegian', level: null },
    ]);
    expect(criteria.toggleLanguage('German').all('language')).toEqual(['Norwegian']);
    expect(criteria.withLanguages([{ name: 'German', level: 'Native' }]).all('language')).toEqual([
      'German|Native',
    ]);
  });
});

describe('the chips say what is on', () => {
  test('in words, one for what means one thing', () => {
    expect(
      wordsOf(
        Criteria.from({
          q: ' harbour ',
          skill: ['Go|3', 'Rust|0|4'],
          skillsMatch: 'any',
          role: 'architect',
          country: 'Norway',
          sfiaMin: '4',
          sfiaMax: '6',
          cpdMin: 'CPD3E',
          clearance: 'SC',
          clearanceOn: '2026-12-01',
          availableFrom: '2026-12-01',
          availableTo: '2026-12-18',
          availableMin: '60',
          language: 'German|Fluent',
          industry: 'Health',
          certificate: 'Scrum',
          cvUpdatedSince: '2026-05-24',
        }),
      ),
    ).toEqual([
      '“harbour”',
      'Go, 3+ years',
      'Rust, level 4+',
      'any of the skills',
      'role: architect',
      'Norway',
      'SFIA 4 to 6',
      'CPD3E or higher',
      'at least SC on 1 Dec 2026',
      'at least 60\u00a0% free',
      '1 Dec 2026 to 18 Dec 2026',
      'German, at least Fluent',
      'industry: Health',
      'certificate: Scrum',
      'CV changed since 24 May 2026',
    ]);
  });

  test('and taken off all of them leave nothing', () => {
    let criteria = Criteria.from({
      q: 'x',
      skill: ['Go', 'Rust'],
      skillsMatch: 'any',
      sfiaMin: '4',
      clearance: 'SC',
      clearanceOn: '2026-12-01',
      availableFrom: '2026-12-01',
      availableTo: '2026-12-18',
      language: ['German|Fluent', 'Norwegian'],
    });
    for (let left = 20; !criteria.isEmpty && left > 0; left--) criteria = criteria.chips()[0]!.without;
    expect(criteria.toParameters()).toEqual({});
  });

  test('nothing for words that are only spaces', () => {
    expect(wordsOf(Criteria.from({ q: '  ' }))).toEqual([]);
  });
});
