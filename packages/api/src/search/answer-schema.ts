import { Type, type Static } from '@fastify/type-provider-typebox';
import { nullable } from '../queries/profile-columns.ts';
import { visibleTo } from '../visibility/visible-to.ts';

const text = Type.String();
const day = Type.String({ format: 'date' });
const integer = Type.Integer();
const percent = nullable(
  Type.Integer({
    minimum: 0,
    maximum: 100,
    description: 'Average over working days, rounded down; null where nothing is known',
  }),
);

const match = Type.Object(
  {
    kind: Type.Enum(['skill', 'language', 'role', 'industry', 'certificate', 'text']),
    value: Type.String({ description: 'For a text the part around the words, which are marked by « and »' }),
    years: Type.Optional(nullable(integer)),
    level: Type.Optional(nullable(integer)),
    languageLevel: Type.Optional(nullable(text)),
    field: Type.Optional(Type.String({ description: 'Where the words stand' })),
    words: Type.Optional(Type.Array(text)),
  },
  { title: 'Match' },
);

const hit = Type.Object(
  {
    userId: integer,
    name: visibleTo('manager', nullable(text)),
    email: visibleTo('manager', nullable(text)),
    title: nullable(text),
    country: nullable(text),
    department: nullable(text),
    sfiaLevel: nullable(integer),
    cpdLabel: nullable(text),
    grade: nullable(Type.String({ description: '`CPD3L / SFIA5`' })),
    yearsOfExperience: nullable(integer),
    clearance: nullable(
      Type.Object(
        { name: text, validTo: nullable(day) },
        { description: 'The strongest that is valid, of the chain that was asked for if there is one' },
      ),
    ),
    availability: Type.Object({
      average: percent,
      unknown: Type.Boolean(),
      knownDays: integer,
      weeks: Type.Array(Type.Object({ from: day, average: percent }), {
        description: 'The first twelve weeks of the window',
      }),
    }),
    skills: Type.Array(Type.Object({ name: text, years: nullable(integer), level: nullable(integer) }), {
      description: 'The eight that matter most: those asked for first',
    }),
    otherSkills: Type.Integer({ description: 'How many there are beside these' }),
    cvUpdated: nullable(
      Type.String({ format: 'date', description: 'When the owner last changed a CV of theirs' }),
    ),
    matches: Type.Array(match, { description: 'Why this person was found' }),
  },
  { title: 'Hit' },
);

const facet = Type.Array(
  Type.Object(
    {
      value: Type.String({ description: 'As the parameter takes it' }),
      label: Type.Optional(text),
      count: integer,
      selected: Type.Boolean(),
    },
    { title: 'FacetValue' },
  ),
);

export const searchAnswer = Type.Object(
  {
    total: integer,
    offset: integer,
    limit: integer,
    version: Type.String({
      description: 'To be sent with the next page, so that it comes from the same data',
    }),
    dataVersion: text,
    current: Type.Boolean({ description: 'False while newer data is being made ready' }),
    loadedAt: nullable(
      Type.String({ format: 'date-time', description: 'End of the last load; null before the first' }),
    ),
    availabilityWindow: Type.Object({ from: day, to: day, isDefault: Type.Boolean() }),
    availabilityUntil: nullable(
      Type.String({ format: 'date', description: 'The last day that anything is known of' }),
    ),
    corrections: Type.Array(Type.Object({ word: text, takenFor: text }), {
      description: 'Words that nobody has, and what was looked for in their place',
    }),
    hits: Type.Array(hit),
    facets: Type.Optional(
      Type.Object(
        {
          skills: facet,
          roles: facet,
          countries: facet,
          departments: facet,
          sfiaLevels: facet,
          cpdLabels: facet,
          languages: facet,
          industries: facet,
          certificates: facet,
          clearances: facet,
          availability: facet,
          cvUpdated: facet,
        },
        { description: 'The values of each filter, each counted under the other filters' },
      ),
    ),
    relaxations: Type.Array(
      Type.Object({
        change: Type.Object({
          set: Type.Record(text, Type.Unknown(), { description: 'Parameters of this address' }),
          remove: Type.Array(text),
        }),
        text: Type.String({ examples: ['4 people if clearance is CTC'] }),
        count: Type.Integer({ description: 'How many people the changed search finds' }),
      }),
      { description: 'Where fewer than three are found: the smallest changes that find more' },
    ),
  },
  { title: 'SearchAnswer' },
);

export type SearchAnswer = Static<typeof searchAnswer>;
export type Hit = Static<typeof hit>;
export type Match = Static<typeof match>;
