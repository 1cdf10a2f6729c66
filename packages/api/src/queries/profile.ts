import { primaryCvFirst, type ClientBase } from '@smart-assign/database';
import { sectionSql, type Column, type Section } from './profile-columns.ts';
import { gradeText } from './profile-grade.ts';
import type { MaskedPerson, Mask } from './profile-mask.ts';
import type { Profile } from './profile-schema.ts';
import { cvSections, personSections } from './profile-sections.ts';
import { TextChooser, type TextsByLanguage } from './profile-texts.ts';

export interface ProfileRequest {
  readonly userId: number;
  /** One of the person's CVs; null for the primary one. */
  readonly cvId: number | null;
  readonly language: string;
  /** `YYYY-MM-DD`: what is valid and what has lapsed. */
  readonly today: string;
  /** Makes what hides the person in free texts, for readers who may not know who it is; null for those who may. */
  readonly maskOf: ((person: MaskedPerson) => Mask) | null;
}

type Item = Record<string, unknown>;
type SectionItems = Record<keyof typeof cvSections | keyof typeof personSections, Item[]>;

interface PersonRow {
  userId: number;
  flowcaseId: string;
  names: TextsByLanguage;
  nationalities: TextsByLanguage | null;
  email: string | null;
  upn: string | null;
  externalId: string | null;
  phone: string | null;
  landline: string | null;
  birthYear: number | null;
  department: string | null;
  country: string | null;
  createdAt: string | null;
  accessRoles: string[];
  employment: NonNullable<Profile['employment']> | null;
}

interface CvRow {
  cvId: number;
  flowcaseId: string;
  titles: TextsByLanguage | null;
  isPrimary: boolean;
  isChosen: boolean;
  yearsOfEducation: number | null;
  yearsOfExperience: number | null;
  hasProfileImage: boolean | null;
  ownsReferenceProject: boolean | null;
  readPrivacyNotice: boolean | null;
  updated: string | null;
  updatedByOwner: string | null;
  sfiaLevel: number | null;
  cpdLabel: string | null;
  cpdLevel: number | null;
  cpdBand: string | null;
}

interface UsageRow {
  ownerLastChangedSection: string | null;
  ownerLastUpdated: string | null;
  lastUpdated: string | null;
  summaryOfQualifications: string | null;
}

interface Row {
  person: PersonRow;
  cvs: CvRow[];
  usage: UsageRow | null;
  sections: SectionItems;
}

/**
 * All that is stored of a person, with the sections of one CV.
 * @returns null where there is no such person, or the CV is not theirs
 */
export async function readProfile(client: ClientBase, request: ProfileRequest): Promise<Profile | null> {
  const { rows } = await client.query<Row>({
    name: 'candidate-profile',
    text: statement,
    values: [request.userId, request.cvId, request.today],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const chosen = row.cvs.find(({ isChosen }) => isChosen);
  if (chosen === undefined && request.cvId !== null) return null;
  return profileOf(row, chosen, request);
}

function profileOf(
  { person, cvs, usage, sections }: Row,
  chosen: CvRow | undefined,
  { language, maskOf }: ProfileRequest,
): Profile {
  const texts = new TextChooser(language);
  // Apart from the CV: in which languages a nationality is written is not told to those who may not see it.
  const ownTexts = new TextChooser(language);
  const mask = maskOf?.(knownBy(person)) ?? null;
  const masked = (text: string | null): string | null => (text === null || mask === null ? text : mask(text));
  const titleOf = (titles: TextsByLanguage | null | undefined) => masked(texts.choose(titles ?? null));
  const read = <S extends Section>(each: S, items: readonly Item[]) =>
    items.map((item) => readItem(each, item, texts, mask));
  const { names, nationalities, ...personFields } = person;
  const cvFields = Object.entries(cvSections).map(([field, each]) => [
    field,
    read(each, sections[field as keyof typeof cvSections]),
  ]);
  const { sectionUsage, ...itemsBySection } = Object.fromEntries(cvFields) as Record<string, Item[]>;
  const clearances = read(personSections.clearances, sections.clearances);
  // The casts: what the statement selects under a name and what the schema says of it come from one declaration.
  return {
    ...personFields,
    name: ownTexts.choose(names),
    nationality: ownTexts.choose(nationalities),
    title: titleOf(chosen?.titles),
    grade: {
      text: gradeText(chosen?.cpdLabel ?? null, chosen?.sfiaLevel ?? null),
      sfiaLevel: chosen?.sfiaLevel ?? null,
      cpdLabel: chosen?.cpdLabel ?? null,
      cpdLevel: chosen?.cpdLevel ?? null,
      cpdBand: chosen?.cpdBand ?? null,
    },
    cv: chosen === undefined ? null : cvOf(chosen),
    cvs: cvs.map(({ cvId, titles, isPrimary, updated }) => ({
      cvId,
      title: titleOf(titles),
      isPrimary,
      updated,
    })),
    strongestClearance: strongestOf(clearances as Profile['clearances']),
    clearances: clearances as Profile['clearances'],
    ...(itemsBySection as unknown as Pick<Profile, Exclude<keyof typeof cvSections, 'sectionUsage'>>),
    usage: {
      summaryOfQualifications: masked(usage?.summaryOfQualifications ?? null),
      sections: sectionUsage as Profile['usage']['sections'],
    },
    freshness: {
      cvLastUpdated: chosen?.updated ?? null,
      cvLastUpdatedByOwner: chosen?.updatedByOwner ?? null,
      ownerLastUpdated: usage?.ownerLastUpdated ?? null,
      ownerLastChangedSection: usage?.ownerLastChangedSection ?? null,
      lastUpdated: usage?.lastUpdated ?? null,
    },
    language,
    availableLanguages: texts.available,
  };
}

/** The items come strongest first, those that hold today before the others. */
function strongestOf(clearances: Profile['clearances']): Profile['strongestClearance'] {
  const strongest = clearances.find(({ isValidToday }) => isValidToday);
  if (strongest === undefined) return null;
  const { clearance, chain, rank, validTo } = strongest;
  return { clearance, chain, rank, validTo };
}

const cvOf = ({
  cvId,
  flowcaseId,
  isPrimary,
  yearsOfEducation,
  yearsOfExperience,
  hasProfileImage,
  ownsReferenceProject,
  readPrivacyNotice,
}: CvRow): Profile['cv'] => ({
  cvId,
  flowcaseId,
  isPrimary,
  yearsOfEducation,
  yearsOfExperience,
  hasProfileImage,
  ownsReferenceProject,
  readPrivacyNotice,
});

const isText = (value: string | null): value is string => value !== null && value !== '';

const knownBy = ({ names, email, upn, externalId, phone, landline }: PersonRow): MaskedPerson => ({
  names: Object.values(names).filter(isText),
  contacts: [email, upn, externalId, phone, landline].filter(isText),
});

/** An item as the reader sees it: one language of each text, and for a viewer nothing that tells who it is. */
function readItem({ columns }: Section, item: Item, texts: TextChooser, mask: Mask | null): Item {
  const read: Item = {};
  for (const [field, { byLanguage, isFree }] of Object.entries<Column>(columns)) {
    const value = byLanguage ? texts.choose(item[field] as TextsByLanguage | null) : item[field];
    read[field] = isFree && mask !== null && typeof value === 'string' ? mask(value) : value;
  }
  if (mask === null) return read;
  for (const [field, { viewersSee }] of Object.entries<Column>(columns))
    if (viewersSee !== null) read[field] = read[viewersSee] ?? read[field];
  return read;
}

const sectionsSql = [
  ...Object.entries(cvSections).map(([field, each]) => [
    field,
    sectionSql(each, 'cv_id = (select cv_id from cv where is_chosen)'),
  ]),
  ...Object.entries(personSections).map(([field, each]) => [field, sectionSql(each, 'user_id = $1')]),
]
  .map(([field, sql]) => `'${field}', ${sql}`)
  .join(',\n');

// One statement, so that a load that ends meanwhile cannot give the head of one export and the sections of the next.
const statement = `
  with own_cv as (
    select *, row_number() over (order by ${primaryCvFirst}) = 1 as is_primary
    from cvs where user_id = $1
  ), cv as (
    select *, case when $2::integer is null then is_primary else cv_id = $2 end as is_chosen from own_cv
  )
  select
    (select row_to_json(person) from (
      select user_id as "userId", cv_partner_user_id as "flowcaseId", name_multilang as "names",
        nationality_multilang as "nationalities", email, upn, external_user_id as "externalId", phone_number as "phone",
        landline, birth_year as "birthYear", department, country, user_created_at as "createdAt",
        array(select role from user_access_role where user_id = $1 order by role) as "accessRoles",
        (select row_to_json(told) from (
          select source, as_of as "asOf", employee_id as "employeeId", hr_person.department, hr_person.country, status,
            job_title as "jobTitle"
          from hr_person left join side_source using (source) where user_id = $1
        ) as told) as "employment"
    ) as person) as person,
    (select coalesce(json_agg(item), '[]') from (
      select cv_id as "cvId", cv_partner_cv_id as "flowcaseId", title_multilang as "titles", is_primary as "isPrimary",
        is_chosen as "isChosen", years_of_education as "yearsOfEducation",
        years_since_first_work_experience as "yearsOfExperience", has_profile_image as "hasProfileImage",
        owns_reference_project as "ownsReferenceProject", read_privacy_notice as "readPrivacyNotice",
        cv_last_updated as "updated", cv_last_updated_by_owner as "updatedByOwner", sfia_level as "sfiaLevel",
        cpd_label as "cpdLabel", cpd_level as "cpdLevel", cpd_band as "cpdBand"
      from cv order by is_primary desc, ${primaryCvFirst}
    ) as item) as cvs,
    (select row_to_json(item) from (
      select owner_last_changed_section as "ownerLastChangedSection", owner_last_updated as "ownerLastUpdated",
        last_updated as "lastUpdated", summary_of_qualifications as "summaryOfQualifications"
      from cv_usage where cv_id = (select cv_id from cv where is_chosen)
    ) as item) as usage,
    json_build_object(${sectionsSql}) as sections
  from users where user_id = $1`;
