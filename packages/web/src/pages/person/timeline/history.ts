import type { Profile } from '../../../api/answers.ts';
import { count } from '../../../shared/format.ts';
import type { Dates } from './span.ts';

export type HistoryKind = 'projects' | 'positions' | 'work' | 'education';

/** Something of a career that took time. */
export interface HistoryItem {
  /** Of its entry in the page. */
  readonly id: string;
  readonly kind: HistoryKind;
  readonly title: string;
  /** Whom it was for, or where. */
  readonly place: string | null;
  readonly dates: Dates;
  /** What else is told in a word or two. */
  readonly facts: readonly string[];
  readonly text: string | null;
  /** Its owner shows it before others. */
  readonly isHighlighted: boolean;
}

export const historyNames: Readonly<Record<HistoryKind, string>> = {
  projects: 'Projects',
  positions: 'Positions',
  work: 'Work experience',
  education: 'Education',
};

/** All of a career, kind by kind, each the newest first. */
export function historyOf(profile: Profile): Record<HistoryKind, HistoryItem[]> {
  const items = <I extends { readonly highlighted: boolean | null } & Dates>(
    kind: HistoryKind,
    of: readonly I[],
    tell: (item: I) => Omit<HistoryItem, 'id' | 'kind' | 'dates' | 'isHighlighted'>,
  ): HistoryItem[] =>
    of.map((item, place) => ({
      id: `${kind}-${place + 1}`,
      kind,
      dates: item,
      isHighlighted: item.highlighted === true,
      ...tell(item),
    }));
  return {
    projects: items('projects', profile.projects, (project) => ({
      ...titled(project.description, project.customer ?? project.customerAnonymised, 'Project'),
      facts: projectFacts(project),
      text: project.longDescription,
    })),
    positions: items('positions', profile.positions, ({ name, description }) => ({
      ...titled(name, null, 'Position'),
      facts: [],
      text: description,
    })),
    work: items('work', profile.workExperience, ({ description, employer, longDescription }) => ({
      ...titled(description, employer, 'Work'),
      facts: [],
      text: longDescription,
    })),
    education: items('education', profile.education, ({ degree, placeOfStudy, description }) => ({
      ...titled(degree, placeOfStudy, 'Education'),
      facts: [],
      text: description,
    })),
  };
}

/** Where there is no title, the place is one. */
const titled = (title: string | null, place: string | null, otherwise: string) => ({
  title: title ?? place ?? otherwise,
  place: title === null ? null : place,
});

function projectFacts(project: Profile['projects'][number]): string[] {
  const { extentIndividualHours: own, extentTotalHours: all, extentTotal: value, projectArea } = project;
  const amount = (number: number, unit: string | null): string => `${count(number)} ${unit ?? ''}`.trim();
  return [
    project.industry,
    project.projectType,
    project.percentAllocated === null ? null : `${project.percentAllocated}\u00a0% allocated`,
    own === null ? null : `${count(own)} own hours${all === null ? '' : ` of ${count(all)}`}`,
    value === null ? null : amount(value, project.extentTotalCurrency ?? project.extentCurrency),
    projectArea === null ? null : amount(projectArea, project.projectAreaUnit),
  ].filter((fact): fact is string => fact !== null && fact !== '');
}
