import { primaryCvFirst, type ClientBase } from '@smart-assign/database';
import { ownerChange } from './owner-change.ts';
import { gradeText } from './profile-grade.ts';
import { maskOf } from './profile-mask.ts';
import { TextChooser, type TextsByLanguage } from './profile-texts.ts';

/** What stands at the head of a person wherever several are shown. */
export interface Head {
  readonly userId: number;
  /** For managers and admins. */
  readonly name: string | null;
  readonly title: string | null;
  readonly department: string | null;
  readonly country: string | null;
  readonly grade: string | null;
  readonly sfiaLevel: number | null;
  readonly cpdLabel: string | null;
  readonly cpdLevel: number | null;
  readonly yearsOfExperience: number | null;
  /** When the owner last changed a CV of theirs: what the search goes by too. */
  readonly cvUpdated: string | null;
  readonly roles: string[];
  /** Title and roles in the international language: as good for comparing whatever the reader's. */
  readonly roleText: string;
  /** Takes out of a text what a viewer must not learn from it; for others the text as it is. */
  readonly masked: (text: string | null) => string | null;
}

interface Row {
  userId: number;
  names: TextsByLanguage;
  contacts: string[];
  titles: TextsByLanguage | null;
  department: string | null;
  country: string | null;
  sfiaLevel: number | null;
  cpdLabel: string | null;
  cpdLevel: number | null;
  yearsOfExperience: number | null;
  cvUpdated: string | null;
  roles: string[];
}

/**
 * The heads of these people, with title and grade of their primary CV, by `user_id`; who is not there is not in it.
 * @param options.isMasked the reader may not know who they are
 */
export async function readHeads(
  client: ClientBase,
  userIds: readonly number[],
  { language, isMasked }: { readonly language: string; readonly isMasked: boolean },
): Promise<ReadonlyMap<number, Head>> {
  const { rows } = await client.query<Row>({ name: 'candidate-heads', text: statement, values: [userIds] });
  return new Map(
    rows.map(({ names, contacts, titles, ...row }) => {
      const mask = isMasked
        ? maskOf({ names: Object.values(names).filter((name) => name !== null), contacts })
        : null;
      const masked = (text: string | null) => (text === null || mask === null ? text : mask(text));
      const texts = new TextChooser(language);
      const international = new TextChooser('int');
      return [
        row.userId,
        {
          ...row,
          name: texts.choose(names),
          title: masked(texts.choose(titles)),
          roles: row.roles.map((role) => masked(role)!),
          grade: gradeText(row.cpdLabel, row.sfiaLevel),
          roleText: [international.choose(titles), ...row.roles].join(' '),
          masked,
        },
      ];
    }),
  );
}

const statement = `
  select user_id as "userId", name_multilang as names,
    array_remove(array[email, upn, external_user_id, phone_number, landline], null) as contacts,
    cv.title_multilang as titles, department, country, cv.sfia_level as "sfiaLevel", cv.cpd_label as "cpdLabel",
    cv.cpd_level as "cpdLevel", cv.years_since_first_work_experience as "yearsOfExperience",
    (select ${ownerChange}::text from cvs left join cv_usage using (cv_id) where cvs.user_id = users.user_id) as "cvUpdated",
    array(select name from cv_role where cv_id = cv.cv_id order by highlighted desc nulls last, name) as roles
  from users left join lateral (
    select * from cvs where cvs.user_id = users.user_id order by ${primaryCvFirst} limit 1
  ) as cv using (user_id)
  where user_id = any($1::integer[])`;
