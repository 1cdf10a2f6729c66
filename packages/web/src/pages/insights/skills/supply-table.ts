import { count, counted, percent } from '../../../shared/format.ts';
import type { SkillSupply } from '../answers.ts';
import { amountOf, type HeatRow, type HeatTable } from '../heat/heat-table.ts';
import { searchAddress } from '../search-address.ts';

export type Grouping = SkillSupply['by'];

const cornerNames = {
  grade: 'Skill, by SFIA level',
  country: 'Skill, by country',
  department: 'Skill, by department',
} as const satisfies Record<Grouping, string>;

/** How many people of each group have each skill. */
export function supplyTable({ by, groups, skills }: SkillSupply): HeatTable {
  const most = Math.max(0, ...skills.flatMap(({ counts }) => counts));
  return {
    corner: cornerNames[by],
    columns: groups.map(({ group, search }) => ({ name: group ?? 'unknown', search: searchAddress(search) })),
    further: ['Everybody', 'At level 4 or 5', 'Mean years'],
    rows: skills.map(
      ({ skill, people, counts, experts, expertShare, meanYears, search, expertSearch }): HeatRow => ({
        name: skill,
        search: searchAddress(search),
        cells: counts.map((number, place) => ({
          text: count(number),
          amount: amountOf(number, most),
          search: number === 0 ? null : searchAddress(search, groups[place]!.search),
          words: `${skill}, ${groupName(by, groups[place]!.group)}: ${counted(number, 'person', 'people')}`,
        })),
        further: [
          { text: count(people), search: searchAddress(search) },
          {
            text: expertShare === null ? 'unknown' : `${count(experts)} · ${percent(expertShare * 100)}`,
            search: experts === 0 ? null : searchAddress(expertSearch),
          },
          { text: meanYears === null ? 'unknown' : meanYears.toFixed(1), search: null },
        ],
      }),
    ),
  };
}

function groupName(by: Grouping, group: string | null): string {
  if (group === null) return `${by} unknown`;
  return by === 'grade' ? `SFIA ${group}` : group;
}

/** What one sees in it. */
export function supplyWords({ by, people, groups, skills }: SkillSupply): string {
  const [first] = skills;
  if (first === undefined) return people === 0 ? 'Nobody is in the database yet.' : 'No skills are known.';
  const known = groups.map(({ group }, place) => ({ group, people: first.counts[place]! }));
  const top = known.filter(({ group }) => group !== null).sort((a, b) => b.people - a.people)[0];
  const where =
    top === undefined
      ? ''
      : `, most of them ${by === 'grade' ? 'at' : 'in'} ${groupName(by, top.group)} (${count(top.people)})`;
  const rarest = skills.filter(({ expertShare }) => expertShare !== null).sort(byExperts)[0];
  const experts =
    rarest === undefined || rarest === first
      ? ''
      : ` Experts are rarest in ${rarest.skill}: ${percent(rarest.expertShare! * 100)} of those whose level is known reach 4 or 5.`;
  return `${first.skill} is what most people have: ${count(first.people)} of ${count(people)}${where}.${experts}`;
}

const byExperts = (a: { expertShare: number | null }, b: { expertShare: number | null }): number =>
  a.expertShare! - b.expertShare!;
