import { count, counted, day } from '../../../shared/format.ts';
import type { Lapsing } from '../answers.ts';
import { monthName } from '../months.ts';

type Month = Lapsing['months'][number];

const sumOf = ({ clearances, certificates }: Month): number => clearances + certificates;

/** What one sees in what lapses. */
export function lapsingWords({ months, until, names }: Lapsing): string {
  const clearances = months.reduce((sum, month) => sum + month.clearances, 0);
  const certificates = months.reduce((sum, month) => sum + month.certificates, 0);
  if (clearances + certificates === 0) return `Nothing that is known lapses before ${day(until)}.`;
  const start = `Before ${day(until)}, ${counted(clearances, 'clearance', 'clearances')} and ${counted(certificates, 'certificate', 'certificates')} lapse that are not renewed yet.`;
  const most = months.toSorted((a, b) => sumOf(b) - sumOf(a))[0]!;
  const [first] = names;
  return `${start} Most in ${monthName(most.month)} (${count(sumOf(most))})${first ? `; most often ${first.what} (${count(first.count)})` : ''}.`;
}
