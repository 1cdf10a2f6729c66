import { day } from '../../shared/format.ts';
import { languageRows, shortRows, timeRows } from './fact-rows.ts';
import { matrixOf } from './matrix.ts';
import { absent, type Cell, type Group, type Row } from './rows.ts';
import { certificateRows, clearanceRow } from './term-rows.ts';
import { comparedOf, wishRows } from './wish-rows.ts';
import type { Comparison, Wish } from './wishes/wish.ts';

/** People side by side: what they have in common, and in what they differ, group by group. */
export function groupsOf(comparison: Comparison, wishes: readonly Wish[], today: string): Group[] {
  const { people, skills, from, to } = comparison;
  return [
    { name: 'What is searched for', rows: wishRows(comparedOf(comparison), wishes) },
    { name: 'In short', rows: shortRows(people) },
    { name: `Free time, ${day(from)} – ${day(to)}`, rows: timeRows(people) },
    {
      name: 'Clearance',
      rows: [clearanceRow(people, today)],
    },
    { name: 'Skills', rows: skillRows(skills, wanted(wishes)) },
    { name: 'Languages', rows: languageRows(people) },
    { name: 'Certificates', rows: certificateRows(people, today) },
  ].filter(({ rows }) => rows.length > 0);
}

/** Only the rows in which not all are alike. */
export const onlyDifferences = (groups: readonly Group[]): Group[] =>
  groups
    .map(({ name, rows }) => ({ name, rows: rows.filter((each) => each.differs) }))
    .filter(({ rows }) => rows.length > 0);

/** The names of the skills among the wishes, to find their rows. */
const wanted = (wishes: readonly Wish[]): string[] =>
  wishes.map(({ skill }) => skill).filter((skill) => skill !== undefined);

const skillRows = (skills: Comparison['skills'], wanted: readonly string[]): Row[] =>
  matrixOf(skills, wanted).map(({ skill, isWanted, cells, differs }) => ({
    header: skill,
    isWanted,
    differs,
    cells: cells.map(({ held, isBest }): Cell => (held === null ? absent : { kind: 'skill', held, isBest })),
  }));
