/*
 * What the search is asked when it is measured.
 */

const skills = ['Kubernetes', 'Python', 'TypeScript|2', 'Azure', 'Terraform|3|3', 'Java', 'SQL|5', 'Scrum'];
const places = ['country=United Kingdom', 'sfiaMin=4&sfiaMax=6', 'cpdMin=CPD3E', 'language=English|Fluent'];
const windows = [
  ['2026-11-23', '2026-12-20'],
  ['2026-12-01', '2027-01-31'],
  ['2027-01-04', '2027-01-29'],
] as const;

/** Skill, place or grade, availability over a window: three filters that somebody would ask for. */
export const filtered = skills.flatMap((skill, number) =>
  places.map((place, other) => {
    const [from, to] = windows[(number + other) % windows.length]!;
    return `skill=${skill}&${place}&availableMin=${40 + 20 * (other % 3)}&availableFrom=${from}&availableTo=${to}`;
  }),
);
const cleared = ['SC', 'BPSS', 'NPPV2', 'DV'].map(
  (clearance) => `clearance=${clearance}&skill=Python&availableMin=20&${places[0]}`,
);
export const questions: Readonly<Record<string, readonly string[]>> = {
  'no filter, all facets': [''],
  'three filters, a window, all facets': filtered,
  'clearance, three filters, all facets': cleared,
  'words, all facets': ['q=kubernetes', 'q=kuberntes platform', 'q=payments azure', 'q=senior data engineer'],
  'words and three filters, all facets': filtered.slice(0, 6).map((query) => `q=cloud migration&${query}`),
};

/** Addresses of searches on a server. */
export const searchUrls = (server: string, queries: readonly string[]): string[] =>
  queries.map((query) => `${server}/api/v1/search?${query.replaceAll(' ', '%20').replaceAll('|', '%7C')}`);

/** The value below which this share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
