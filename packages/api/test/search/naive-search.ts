import type { TestPerson } from '../support/people.ts';
import { testToday } from '../support/api.ts';

/** A question as parameters; each has its values. */
export type Question = Readonly<Record<string, readonly string[]>>;

/**
 * The rules of the search once more, person by person and as plainly as can be, to hold the quick one against. People of these tests
 * have one CV and one spelling of each name.
 */
const rules: Readonly<Record<string, (person: TestPerson, question: Question) => boolean>> = {
  skill: ({ skills = {} }, { skill = [], skillsMatch }) => {
    const has = (wish: string) => {
      const [name, minYears = 0, minLevel = 0] = wish.split('|');
      const [years, level] = skills[name!] ?? [-1, -1];
      return (years ?? 0) >= Number(minYears) && (level ?? 0) >= Number(minLevel);
    };
    return skillsMatch?.[0] === 'any' ? skill.some(has) : skill.every(has);
  },
  role: ({ title = '', roles = [] }, { role = [] }) =>
    role.some((part) => [title, ...roles].some((text) => text.toLowerCase().includes(part.toLowerCase()))),
  country: ({ country }, question) => question['country']!.includes(country!),
  department: ({ department }, question) => question['department']!.includes(department!),
  sfiaMin: ({ sfia = 0 }, { sfiaMin }) => sfia >= Number(sfiaMin),
  sfiaMax: ({ sfia = 99 }, { sfiaMax }) => sfia <= Number(sfiaMax),
  cpdMin: ({ cpd }, { cpdMin }) => cpd !== undefined && grades.indexOf(cpd) >= grades.indexOf(cpdMin![0]!),
  cpdMax: ({ cpd }, { cpdMax }) => cpd !== undefined && grades.indexOf(cpd) <= grades.indexOf(cpdMax![0]!),
  language: ({ languages = {} }, { language = [] }) =>
    language.some((wish) => {
      const [name, level] = wish.split('|');
      const own = languages[name!];
      return own !== undefined && (level === undefined || levels.indexOf(own) >= levels.indexOf(level));
    }),
  industry: ({ projects = [] }, question) =>
    projects.some(({ industry }) => question['industry']!.includes(industry!)),
  certificate: ({ certificates = [] }, { certificate = [] }) =>
    certificates.some(({ name }) =>
      certificate.some((part) => name.toLowerCase().includes(part.toLowerCase())),
    ),
  clearance: (person, question) => {
    const on = question['clearanceOn']?.[0] ?? testToday;
    const days = question['availableFrom'] === undefined ? [on] : daysOf(question);
    return days.every((day) =>
      (person.clearances ?? []).some(
        ({ name, from = '1900-01-01', to }) =>
          from <= day && (to ?? '9999') >= day && covers(name, question['clearance']![0]!),
      ),
    );
  },
  availableMin: (person, question) => (averageOf(person, question) ?? -1) >= Number(question['availableMin']),
  cvUpdatedSince: ({ cvUpdated = '' }, { cvUpdatedSince }) => cvUpdated >= cvUpdatedSince![0]!,
  cvNotUpdatedSince: ({ cvUpdated = '' }, { cvNotUpdatedSince }) => cvUpdated < cvNotUpdatedSince![0]!,
};

export const grades = ['E', 'M', 'L'].flatMap((_, level, bands) =>
  bands.map((band) => `CPD${level + 1}${band}`),
);
export const levels = ['Basic', 'Intermediate', 'Professional', 'Fluent', 'Native'];
const chains = [
  ['BPSS', 'CTC', 'SC', 'DV'],
  ['NPPV1', 'NPPV2', 'NPPV3'],
];

const covers = (held: string, wanted: string): boolean =>
  held === wanted ||
  chains.some((chain) => chain.includes(wanted) && chain.indexOf(held) > chain.indexOf(wanted));

export function averageOf({ availability = {} }: TestPerson, question: Question): number | null {
  const known = daysOf(question)
    .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    .flatMap((day) => availability[day] ?? []);
  return known.length === 0 ? null : known.reduce((sum, percent) => sum + percent, 0) / known.length;
}

function daysOf({ availableFrom, availableTo }: Question): string[] {
  const [from, to] = [availableFrom?.[0] ?? testToday, availableTo?.[0] ?? '2026-12-20'];
  const days: string[] = [];
  for (let day = new Date(from); day <= new Date(to); day.setUTCDate(day.getUTCDate() + 1))
    days.push(day.toISOString().slice(0, 10));
  return days;
}

/** Parameters of one filter; each facet counts without its own. */
const filterOf: Readonly<Record<string, string>> = { sfiaMax: 'sfiaMin', cpdMax: 'cpdMin' };

/** @param except a filter that is not asked */
export function naiveSearch(
  people: readonly TestPerson[],
  question: Question,
  except: string | null = null,
): TestPerson[] {
  const asked = Object.entries(rules).filter(
    ([name]) => question[name] !== undefined && (filterOf[name] ?? name) !== except,
  );
  return people.filter((person) => asked.every(([, passes]) => passes(person, question)));
}
