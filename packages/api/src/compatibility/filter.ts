import type { ListedCandidate } from '../queries/compatibility.ts';

/** What the origin's front ends ask for; an empty text asks for nothing. */
export interface CandidateFilter {
  readonly country?: string | undefined;
  readonly grade?: string | undefined;
  readonly clearance?: string | undefined;
  readonly availability?: number | undefined;
  readonly role?: string | undefined;
  readonly skill?: string | undefined;
}

/** Whether a person is asked for: by what the list shows of them, so that what is found can be seen to match. */
export function matcher({
  country,
  grade,
  clearance,
  availability,
  role,
  skill,
}: CandidateFilter): (candidate: ListedCandidate) => boolean {
  const tests = [
    country && is(country, (candidate) => candidate.country),
    clearance && is(clearance, (candidate) => candidate.clearance),
    grade && holds(grade, (candidate) => candidate.department),
    role && holds(role, (candidate) => candidate.latest_cv_title),
    skill && holds(skill, (candidate) => candidate.skills),
    availability !== undefined && ((candidate: ListedCandidate) => candidate.availability >= availability),
  ].filter((test) => typeof test === 'function');
  return (candidate) => tests.every((test) => test(candidate));
}

type TextOf = (candidate: ListedCandidate) => string | null;

const is = (wanted: string, textOf: TextOf) => {
  const text = wanted.trim().toLowerCase();
  return (candidate: ListedCandidate): boolean => textOf(candidate)?.toLowerCase() === text;
};

const holds = (wanted: string, textOf: TextOf) => {
  const part = wanted.trim().toLowerCase();
  return (candidate: ListedCandidate): boolean => textOf(candidate)?.toLowerCase().includes(part) ?? false;
};
