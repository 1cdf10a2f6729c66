import { differs } from './matrix.ts';
import { row, type Row } from './rows.ts';
import { fold, type Compared, type Comparison, type Wish } from './wishes/wish.ts';

/** People with their skills by name. */
export const comparedOf = ({ people, skills }: Comparison): Compared[] =>
  people.map((person, place) => ({
    person,
    skills: new Map(
      skills.flatMap(({ skill, held }) => {
        const own = held[place];
        return own ? [[fold(skill), own] as const] : [];
      }),
    ),
  }));

/** Who fulfils which wish, and how many of them in all. */
export function wishRows(compared: readonly Compared[], wishes: readonly Wish[]): Row[] {
  if (wishes.length === 0) return [];
  const rows = wishes.map(({ words, judge }) => {
    const judgements = compared.map(judge);
    return {
      header: words,
      cells: judgements.map((judgement) => ({ kind: 'judged' as const, judgement })),
      differs: differs(judgements),
    };
  });
  const fulfilled = compared.map(
    (_, place) => rows.filter(({ cells }) => cells[place]!.judgement.verdict === 'yes').length,
  );
  const most = Math.max(...fulfilled);
  const sums = fulfilled.map((sum) => ({
    kind: 'text' as const,
    text: `${sum} of ${wishes.length}`,
    isBest: sum === most && differs(fulfilled),
  }));
  return [...rows, row('Fulfilled', sums)];
}
