/** The part of a search document that a text goes into, from the one that tells most of a person to the one that tells least. */
export const searchFields = ['name', 'title', 'skill', 'experience'] as const;

export type SearchField = (typeof searchFields)[number];

/** One text of a row: a plain column, a map of languages, or both of the same text. */
export interface TextPart {
  readonly plain?: string;
  readonly byLanguage?: string;
  /** Told only to those who may see names: the profile hides it from the others too. */
  readonly isConfidential?: boolean;
}

/** Where texts about people lie. Adding one here makes it searched and shown in excerpts. */
export interface TextSource {
  readonly field: SearchField;
  /** What a reader calls it; stands beside an excerpt. */
  readonly label: string;
  /** A `from` clause whose rows have a `cv_id`. */
  readonly from: string;
  readonly parts: readonly TextPart[];
}

const plain = (...columns: string[]): TextPart[] => columns.map((column) => ({ plain: column }));

const both = (name: string): TextPart => ({ plain: `${name}_int`, byLanguage: `${name}_multilang` });

const isAnonymised = '(customer_anon_int is not null or customer_anon_multilang is not null)';

/** Texts of CVs. The name is not among them: it hangs on the person. */
export const textSources: readonly TextSource[] = [
  { field: 'title', label: 'title', from: 'cvs', parts: [{ byLanguage: 'title_multilang' }] },
  { field: 'title', label: 'role', from: 'cv_role', parts: plain('name') },
  {
    field: 'skill',
    label: 'skill',
    from: 'cv_technology join dim_technology using (technology_id)',
    parts: plain('name'),
  },
  {
    field: 'skill',
    label: 'language',
    from: 'cv_language join dim_language using (language_id)',
    parts: plain('name'),
  },
  { field: 'skill', label: 'certificate', from: 'certification', parts: plain('name', 'organiser') },
  { field: 'skill', label: 'course', from: 'course', parts: plain('name', 'organiser') },
  {
    field: 'experience',
    label: 'project',
    from: `project_experience left join dim_industry using (industry_id)
      left join dim_project_type using (project_type_id)`,
    parts: [
      both('description'),
      both('long_description'),
      both('customer_anon'),
      // A customer that the CV shows only in an anonymised form must not be found by its name.
      {
        plain: `case when not ${isAnonymised} then customer_int end`,
        byLanguage: `case when not ${isAnonymised} then customer_multilang end`,
        isConfidential: true,
      },
      { plain: 'dim_industry.name', byLanguage: 'industry_multilang' },
      { plain: 'dim_project_type.name', byLanguage: 'project_type_multilang' },
    ],
  },
  {
    field: 'experience',
    label: 'employer',
    from: 'work_experience',
    parts: plain('employer', 'description', 'long_description'),
  },
  { field: 'experience', label: 'position', from: '"position"', parts: plain('name', 'description') },
  {
    field: 'experience',
    label: 'summary',
    from: 'key_qualification',
    parts: plain('summary', 'short_description', 'label'),
  },
  { field: 'experience', label: 'summary', from: 'cv_usage', parts: plain('summary_of_qualifications') },
  { field: 'experience', label: 'role', from: 'cv_role', parts: plain('description') },
  { field: 'experience', label: 'course', from: 'course', parts: plain('long_description') },
  {
    field: 'experience',
    label: 'education',
    from: 'education',
    parts: plain('degree', 'place_of_study', 'description'),
  },
  { field: 'experience', label: 'blog', from: 'blog_publication', parts: plain('name', 'description') },
];

/** SQL of one number for each CV and row of a source (`cv_id, hash`), that is another one when a text of it is. */
export function hashOfTexts({ from, parts }: TextSource, source: number): string {
  const columns = parts.flatMap((part) => [part.plain, part.byLanguage].filter((sql) => sql !== undefined));
  return `select cv_id, hash_record_extended(row(${source}, ${columns.join(', ')}), 0) as hash from ${from}`;
}

// Longer than any text that a person wrote; a row of many such must fit into what a value may hold.
const longestText = 50_000;

/** SQL of all languages of a text, one after the other with `boundary` between; null where there is none. */
export function allLanguages({ plain: column, byLanguage }: TextPart, boundary: string): string {
  if (byLanguage === undefined) return `left(${column}, ${longestText})`;
  const languages = `(select string_agg(left(text #>> '{}', ${longestText}), '${boundary}') from jsonb_path_query(${byLanguage}, '$.*') as text)`;
  if (column === undefined) return languages;
  // Most texts are in one language: to take them out of their map takes four times as long.
  return `case when ${byLanguage} is null or ${byLanguage} = jsonb_build_object('int', ${column}) then left(${column}, ${longestText}) else concat_ws('${boundary}', case when ${byLanguage} ->> 'int' is distinct from ${column} then left(${column}, ${longestText}) end, ${languages}) end`;
}

/** SQL of a text with all languages of it as they are stored: quick to look through, not to be shown. */
export const storedText = ({ plain: column, byLanguage }: TextPart): string =>
  `concat(${[column, byLanguage].filter((sql) => sql !== undefined).join(', ')})`;

/** SQL of a text as a map of languages (`jsonb`), where a plain one stands under `int`. */
export function languageMap({ plain: column, byLanguage }: TextPart): string {
  const international = `jsonb_strip_nulls(jsonb_build_object('int', left(${column}, ${longestText})))`;
  if (byLanguage === undefined) return international;
  const map = `case when jsonb_typeof(${byLanguage}) = 'object' then ${byLanguage} else '{}' end`;
  return column === undefined ? map : `(${international} || ${map})`;
}
