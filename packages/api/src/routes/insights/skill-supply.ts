import type { Snapshot } from '../../search/snapshot/snapshot.ts';
import { groupPeople, type Grouping } from './groups.ts';

/** From this level on somebody is an expert. */
const expertLevel = 4;

/** How many people of each group have the skills that most people have. */
export function skillSupply(snapshot: Snapshot, by: Grouping, limit: number) {
  const { groups, places } = groupPeople(snapshot, by);
  const { skills } = snapshot;
  const supplies = skills.names.map((skill, id) => {
    const counts = Array.from({ length: groups.length }, () => 0);
    const sums = { people: 0, years: 0, withYears: 0, experts: 0, withLevel: 0 };
    // The index has 0 for years and for a level that nobody has told.
    skills.forEach(id, (person, years, level) => {
      counts[places[person]!]!++;
      sums.people++;
      sums.years += years;
      if (years > 0) sums.withYears++;
      if (level >= expertLevel) sums.experts++;
      if (level > 0) sums.withLevel++;
    });
    return { skill, counts, sums };
  });
  const top = supplies
    .toSorted((a, b) => b.sums.people - a.sums.people || a.skill.localeCompare(b.skill, 'en'))
    .slice(0, limit);
  return {
    by,
    people: snapshot.size,
    groups: [...groups],
    skills: top.map(({ skill, counts, sums }) => ({
      skill,
      people: sums.people,
      counts,
      meanYears: quotient(sums.years, sums.withYears, 10),
      experts: sums.experts,
      expertShare: quotient(sums.experts, sums.withLevel, 1000),
      search: { skill: [skill] },
      expertSearch: { skill: [`${skill}||${expertLevel}`] },
    })),
  };
}

/** Null where it has none; else in parts of so many. */
const quotient = (sum: number, count: number, parts: number): number | null =>
  count === 0 ? null : Math.round((sum / count) * parts) / parts;
