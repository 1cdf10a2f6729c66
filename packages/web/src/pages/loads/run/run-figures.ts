import { count } from '../../../shared/format.ts';
import type { Run } from '../answers.ts';

type StoredKpi = Run['kpis'][number];

const names: Readonly<Record<string, string>> = {
  total_users: 'People',
  total_cvs: 'CVs',
  sc_cleared_available: 'SC or higher, and half free',
  average_availability: 'Free on average',
  top_technologies: 'Most frequent technologies',
};
const order = Object.keys(names);

/** The key figures stored with a run, in words. */
export function kpiFigures(kpis: Run['kpis']): { readonly name: string; readonly figure: string }[] {
  return kpis
    .toSorted((a, b) => order.indexOf(a.kpi) - order.indexOf(b.kpi))
    .map((each) => ({ name: names[each.kpi] ?? each.kpi, figure: figureOf(each) }));
}

function figureOf({ kpi, value, detail }: StoredKpi): string {
  if (kpi === 'top_technologies' && Array.isArray(detail))
    return detail
      .map(({ name, people }: { name: string; people: number }) => `${name} ${count(people)}`)
      .join(', ');
  if (value === null) return 'unknown';
  return kpi === 'average_availability' ? `${value.toFixed(1)}\u00a0%` : count(value);
}
