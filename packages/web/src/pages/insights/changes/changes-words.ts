import { count, counted, quarter } from '../../../shared/format.ts';
import type { Changes } from '../answers.ts';

/** What one sees in what changed. */
export function changesWords(changes: Changes): string {
  const { quarter: now, previousQuarter: before, people, joined, left, regraded } = changes;
  if (now === null) return 'No quarter is loaded yet.';
  if (before === null)
    return `${quarter(now)} is the first quarter that is known, with ${counted(people.now, 'person', 'people')}. From the next one on, this tells who joined and left, whose grade changed, and which skills grow.`;
  if (joined.total + left.total + regraded.total === 0)
    return `Since ${quarter(before)} nobody joined or left: there are ${count(people.now)} people, as before.`;
  return (
    `Since ${quarter(before)}, ${counted(joined.total, 'person', 'people')} joined and ${count(left.total)} left: ` +
    `${count(people.now)} now, ${count(people.before)} then. ${counted(regraded.total, 'has', 'have')} another grade.`
  );
}

type Grade = Changes['regraded']['moves'][number]['from'];

/** `SFIA 4 · CPD3E`, `unknown` */
export const gradeWords = ({ sfiaLevel, cpdLabel }: Grade): string =>
  [sfiaLevel === null ? null : `SFIA ${sfiaLevel}`, cpdLabel].filter((part) => part !== null).join(' · ') ||
  'unknown';
