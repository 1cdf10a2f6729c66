import { counted, day, percent } from '../../shared/format.ts';
import { absent, row, text, union, type Row } from './rows.ts';
import type { Comparison } from './wishes/wish.ts';

type People = Comparison['people'];

export const shortRows = (people: People): Row[] => [
  row(
    'Grade',
    people.map(({ grade }) => text(grade)),
  ),
  row(
    'Location',
    people.map(({ country }) => text(country)),
  ),
  row(
    'Department',
    people.map(({ department }) => text(department)),
  ),
  row(
    'Experience',
    people.map(({ yearsOfExperience: years }) =>
      text(years === null ? null : counted(years, 'year', 'years')),
    ),
  ),
  row(
    'Roles',
    people.map(({ roles }) => text(roles.length === 0 ? null : roles.join(', '))),
  ),
  row(
    'CV changed',
    people.map(({ cvUpdated }) => text(cvUpdated && day(cvUpdated))),
  ),
];

export const timeRows = (people: People): Row[] => [
  row(
    'On average',
    people.map(({ availability: { averagePercentAvailable: average } }) =>
      text(average === null ? null : percent(average)),
    ),
  ),
  row(
    'Week by week',
    people.map(({ availability }) => ({
      kind: 'weeks',
      weeks: availability.weeks.map(({ week, percentAvailable }) => ({
        from: week,
        average: percentAvailable,
      })),
    })),
  ),
];

export const languageRows = (people: People): Row[] =>
  union(people.map(({ languages }) => languages.map(({ language }) => language))).map((language) =>
    row(
      language,
      people.map(({ languages }) => {
        const held = languages.find((each) => each.language === language);
        return held === undefined ? absent : { kind: 'text', text: held.level ?? 'level unknown' };
      }),
    ),
  );
