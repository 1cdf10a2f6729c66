import { Type, type Static } from '@fastify/type-provider-typebox';
import { longestWindowDays } from '../queries/availability-window.ts';
import { languageLevels } from './language-levels.ts';

const word = (description: string) => Type.Optional(Type.String({ maxLength: 200, description }));
const words = (description: string) =>
  Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 30, description }));
const day = (description: string) => Type.Optional(Type.String({ format: 'date', description }));

export const sorts = [
  'relevance',
  'availability',
  'name',
  'role',
  'location',
  'grade',
  'clearance',
  'experience',
  'updated',
] as const;
export type Sort = (typeof sorts)[number];

/** What a search may ask for. Parameters that repeat mean one or the other, and different parameters mean both, unless said. */
export const searchQuery = Type.Object(
  {
    q: Type.Optional(
      Type.String({ maxLength: 300, description: 'Words in name, titles, skills, projects and summaries' }),
    ),
    skill: words('`Kubernetes`, `Kubernetes|3` for three years or more, `Kubernetes|3|4` for level 4 too'),
    skillsMatch: Type.Optional(
      Type.Enum(['all', 'any'], {
        description: 'Whether all skills are needed or one of them',
      }),
    ),
    role: words('Part of the title of the CV or of a role'),
    country: words('Country, whole'),
    department: words('Department, whole'),
    sfiaMin: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
    sfiaMax: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
    cpdMin: word('The lowest grade, for example CPD3E'),
    cpdMax: word('The highest grade'),
    language: words(`\`German\`, or \`German|Fluent\` for at least that level: ${languageLevels.join(', ')}`),
    industry: words('Industry of a project'),
    certificate: words('Part of the name of a certificate'),
    clearance: word(
      'Valid on every day of the window, where one is given, or else on `clearanceOn`. At least this one of its chain, unless the server is set otherwise',
    ),
    clearanceOn: day('Today, where it is left out'),
    availableFrom: day(`First day of a window of at most ${longestWindowDays} days`),
    availableTo: day('Last day of the window'),
    availableMin: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 100,
        description:
          'Percent on average over the working days of the window, or of four weeks where none is given. Who is not known of is not found',
      }),
    ),
    cvUpdatedSince: day('The owner changed the CV on this day or later'),
    cvNotUpdatedSince: day('The owner did not change the CV on this day or later, or never did'),
    sort: Type.Optional(
      Type.Enum([...sorts], {
        description:
          'Relevance: how well the words match, then a point for each skill, language, role, industry and certificate that was asked for, and up to one more for years and level. Role is the title of the CV, location the country, clearance the strongest that is valid. Equal ones by availability. By name: managers only',
      }),
    ),
    direction: Type.Optional(
      Type.Enum(['asc', 'desc'], {
        description:
          'Left out: names, roles and locations from A, all else from the highest. What is not known comes last in both',
      }),
    ),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 2147483647, default: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 25 })),
    version: Type.Optional(
      Type.String({
        maxLength: 60,
        description:
          'Of an answer: the next page comes from the same data, as long as the server holds it. The answer says of which it is',
      }),
    ),
    facets: Type.Optional(Type.Boolean({ default: true })),
    lang: Type.Optional(
      Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?$', description: 'Language of titles' }),
    ),
    blind: Type.Optional(Type.Boolean({ description: 'Without names, as a viewer sees it' })),
  },
  { additionalProperties: false },
);

export type SearchQuery = Static<typeof searchQuery>;

/** The parameters that say whom to find. */
export const filterParameters = [
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
  'language',
  'industry',
  'certificate',
  'clearance',
  'clearanceOn',
  'availableFrom',
  'availableTo',
  'availableMin',
  'cvUpdatedSince',
  'cvNotUpdatedSince',
] as const satisfies readonly (keyof SearchQuery)[];
export type FilterParameter = (typeof filterParameters)[number];

/** Without what is empty, as forms send it. */
export function withoutEmpty(query: SearchQuery): SearchQuery {
  const asked = Object.entries(query).flatMap(([name, value]) => {
    const kept = Array.isArray(value) ? value.filter((each) => each.trim() !== '') : value;
    const isEmpty = Array.isArray(kept) ? kept.length === 0 : typeof kept === 'string' && kept.trim() === '';
    return isEmpty ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(asked) as SearchQuery;
}
