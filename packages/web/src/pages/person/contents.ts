import type { Profile } from '../../api/answers.ts';
import { isClearance } from './clearances.ts';
import type { ContentsEntry } from './page-contents.ts';
import { historyNames, type HistoryItem, type HistoryKind } from './timeline/history.ts';

/** The sections of the page that have content, in their order. */
export function contentsOf(
  profile: Profile,
  history: Readonly<Record<HistoryKind, readonly HistoryItem[]>>,
): ContentsEntry[] {
  const { summaries, skills, certifications, languages, clearances, roles, courses, blogs } = profile;
  const hasSummary = summaries.length > 0 || Boolean(profile.usage.summaryOfQualifications);
  const isDated = Object.values(history).some((items) =>
    items.some(({ dates }) => dates.yearFrom !== null || dates.yearTo !== null),
  );
  const sections: readonly (readonly [id: string, name: string, hasContent: boolean])[] = [
    ['summary', 'Summary', hasSummary],
    ['skills', 'Skills', skills.length > 0],
    ['languages', 'Languages', languages.length > 0],
    ['free-time', 'Free time', true],
    ['certificates', 'Certificates', certifications.length > 0],
    ['clearances', 'Clearances', clearances.some(isClearance)],
    ['timeline', 'Timeline', isDated],
    ['projects', historyNames.projects, history.projects.length > 0],
    ['work', historyNames.work, history.work.length > 0],
    ['positions', historyNames.positions, history.positions.length > 0],
    ['education', historyNames.education, history.education.length > 0],
    ['roles', 'Roles', roles.length > 0],
    ['courses', 'Courses', courses.length > 0],
    ['publications', 'Publications', blogs.length > 0],
    ['freshness', 'CV freshness', profile.cv !== null],
    ['similar', 'Similar people', true],
  ];
  return sections.filter(([, , hasContent]) => hasContent).map(([id, name]) => ({ id, name }));
}
