import { Type, type Static } from '@fastify/type-provider-typebox';
import { visibleTo } from '../visibility/visible-to.ts';
import { nullable } from './profile-columns.ts';
import { cvSections, personSections } from './profile-sections.ts';

const text = nullable(Type.String());
const integer = nullable(Type.Integer());
const flag = nullable(Type.Boolean());
const day = nullable(Type.String({ format: 'date' }));
const id = Type.Integer();

/** A grade in both scales. */
export const gradeSchema = Type.Object(
  {
    text: nullable(Type.String({ description: 'As it is shown: `CPD3L / SFIA5`' })),
    sfiaLevel: integer,
    cpdLabel: text,
    cpdLevel: integer,
    cpdBand: text,
  },
  { description: 'SFIA level 1 to 7, and the grade on the scale of the company' },
);

const { sectionUsage, ...sections } = cvSections;
const sectionSchemas = Object.fromEntries(
  Object.entries(sections).map(([field, { schema }]) => [field, Type.Array(schema)]),
) as unknown as {
  [K in keyof typeof sections]: ReturnType<typeof Type.Array<(typeof sections)[K]['schema']>>;
};

/** All that is stored of a person, and one of their CVs. */
export const profileSchema = Type.Object({
  userId: id,
  name: visibleTo('manager', text),
  email: visibleTo('manager', text),
  upn: visibleTo('manager', text),
  externalId: visibleTo('manager', text),
  flowcaseId: visibleTo('manager', text),
  phone: visibleTo('admin', text),
  landline: visibleTo('admin', text),
  birthYear: visibleTo('admin', integer),
  nationality: visibleTo('admin', text),
  accessRoles: visibleTo('admin', Type.Array(Type.String())),
  title: nullable(Type.String({ description: 'Of the CV' })),
  department: text,
  country: text,
  employment: visibleTo(
    'manager',
    nullable(
      Type.Object(
        {
          source: Type.String(),
          asOf: nullable(Type.String({ format: 'date', description: 'When the source was asked' })),
          employeeId: text,
          department: text,
          country: text,
          status: nullable(Type.String({ description: 'As the source words it' })),
          jobTitle: text,
        },
        {
          description:
            'What the HR department’s system says, beside what the CV says; null where there is none',
        },
      ),
    ),
  ),
  createdAt: nullable(Type.String({ format: 'date', description: 'When Flowcase first knew the person' })),
  grade: gradeSchema,
  language: Type.String({ description: 'The language asked for' }),
  availableLanguages: Type.Array(Type.String(), {
    description: 'Languages in which the CV has texts; where one is missing, `int` stands in, then any',
  }),
  cv: nullable(
    Type.Object(
      {
        cvId: id,
        flowcaseId: visibleTo('manager', text),
        isPrimary: Type.Boolean(),
        yearsOfEducation: integer,
        yearsOfExperience: nullable(Type.Integer({ description: 'Since the first work experience' })),
        hasProfileImage: visibleTo('manager', flag),
        ownsReferenceProject: flag,
        readPrivacyNotice: flag,
      },
      { description: 'The CV that title, grade and sections are of' },
    ),
  ),
  cvs: Type.Array(Type.Object({ cvId: id, title: text, isPrimary: Type.Boolean(), updated: day }), {
    description: 'All CVs of the person; the primary one is the one last updated',
  }),
  strongestClearance: nullable(
    Type.Object(
      { clearance: Type.String(), chain: text, rank: integer, validTo: day },
      { description: 'The strongest that is valid today; all are under `clearances`' },
    ),
  ),
  clearances: Type.Array(personSections.clearances.schema),
  ...sectionSchemas,
  usage: Type.Object(
    { summaryOfQualifications: text, sections: Type.Array(sectionUsage.schema) },
    {
      description:
        'What the usage report tells: how many items a section has, and when its owner last saw to it',
    },
  ),
  freshness: Type.Object(
    {
      cvLastUpdated: day,
      cvLastUpdatedByOwner: day,
      ownerLastUpdated: day,
      ownerLastChangedSection: day,
      lastUpdated: day,
    },
    { description: 'The first two are of the user report, the others of the usage report' },
  ),
});

export type Profile = Static<typeof profileSchema>;
