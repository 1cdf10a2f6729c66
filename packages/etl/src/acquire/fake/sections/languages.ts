import { languages } from '../../../reports/languages.ts';
import { countedAs, type Section } from './section.ts';

const extraLanguages = ['German', 'French', 'Spanish', 'Italian', 'Polish', 'Portuguese', 'Finnish'];

export const languageSection: Section = {
  report: languages,
  isInTailoredCv: true,
  counts: countedAs('language'),
  rows: ({ person: { identity }, random }) => {
    const levels = new Map<string, string>();
    const learn = (language: string, level: string) => {
      if (!levels.has(language)) levels.set(language, level);
    };
    const [usual, ...others] = identity.nationality.languages;
    learn(others.length > 0 && random.chance(0.6) ? random.pick(others) : usual!, 'Native');
    learn('English', random.pick(['Fluent', 'Fluent', 'Professional']));
    // Those who came from abroad learn what is spoken around them.
    if (random.chance(0.85))
      learn(identity.country.spoken, random.pick(['Basic', 'Intermediate', 'Professional']));
    if (random.chance(0.4))
      learn(random.pick(extraLanguages), random.pick(['Basic', 'Basic', 'Intermediate']));
    return [...levels].map(([language, level]) => ({
      highlighted: level === 'Native' || level === 'Fluent',
      is_official_masterdata: random.chance(0.95) ? 'int:Yes' : 'int:No',
      language_id: language,
      level: random.chance(0.02) ? null : level,
    }));
  },
};
