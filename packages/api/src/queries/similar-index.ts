import type { ClientBase } from '@smart-assign/database';

/** Who has a skill: as many numbers in each list, a person each, in the order of their ids. */
interface Skill {
  readonly name: string;
  /** Rarer skills tell more of a person. */
  readonly weight: number;
  /** Places in {@link SimilarityIndex}, not ids. */
  readonly people: Int32Array;
  /** -1 is unknown. */
  readonly years: Int16Array;
  readonly levels: Int16Array;
}

/** Somebody whose skills are like another's. */
export interface Alike {
  readonly userId: number;
  /** From 0 to 1: 1 is all the same skills with the same years and levels. */
  readonly score: number;
}

/** A skill that one person has. */
export interface ComparedSkill {
  readonly skill: string;
  readonly weight: number;
  /** What the other has of it; null where they have not. */
  readonly held: { readonly yearsOfExperience: number | null; readonly level: number | null } | null;
}

/**
 * Everybody's skills in a few lists of numbers, some 10 bytes a skill of a person. In SQL the same question reads the whole table of
 * skills each time: 160 ms for the 470,000 rows of 50,000 people, against 1 ms from here. Reading them takes about a second, after each
 * change of the data.
 */
export class SimilarityIndex {
  readonly #userIds: Int32Array;
  readonly #skills: readonly Skill[];
  /** Of all skills of each person. */
  readonly #totalWeights: Float64Array;

  private constructor(userIds: Int32Array, skills: readonly Skill[]) {
    this.#userIds = userIds;
    this.#skills = skills;
    this.#totalWeights = new Float64Array(userIds.length);
    for (const { people, weight } of skills) for (const place of people) this.#totalWeights[place]! += weight;
  }

  static async load(client: ClientBase): Promise<SimilarityIndex> {
    // Packed by the database: a row for each skill of each person would be half a million objects here.
    const { rows } = await client.query<{ name: string; people: Buffer; years: Buffer; levels: Buffer }>(
      `with held as (
         select technology_id, user_id, max(years_experience) as years, max(proficiency) as level
         from cv_technology join cvs using (cv_id) group by technology_id, user_id
       ), packed as (
         select technology_id, string_agg(int4send(user_id), '' order by user_id) as people,
           string_agg(int2send(least(greatest(coalesce(years, -1), -1), 1000)::smallint), '' order by user_id) as years,
           string_agg(int2send(least(greatest(coalesce(level, -1), -1), 1000)::smallint), '' order by user_id) as levels
         from held group by technology_id
       )
       select name, people, years, levels from packed join dim_technology using (technology_id) order by name`,
    );
    const holders = rows.map(({ people }) => numbers(people, 4));
    const userIds = Int32Array.from(new Set(holders.flatMap((ids) => [...ids]))).toSorted();
    const places = new Map([...userIds].map((userId, place) => [userId, place]));
    const skills = rows.map(({ name, years, levels }, index) => {
      const ids = holders[index]!;
      return {
        name,
        weight: Math.log(1 + userIds.length / ids.length),
        people: ids.map((userId) => places.get(userId)!),
        years: Int16Array.from(numbers(years, 2)),
        levels: Int16Array.from(numbers(levels, 2)),
      };
    });
    return new SimilarityIndex(userIds, skills);
  }

  /** The skills of one person, the rarest first, and whether another has them too. */
  compare(userId: number, otherId: number): ComparedSkill[] {
    const self = indexIn(this.#userIds, userId);
    const other = indexIn(this.#userIds, otherId);
    const compared = this.#skills.flatMap(({ name, weight, people, years, levels }) => {
      if (indexIn(people, self) === -1) return [];
      const at = indexIn(people, other);
      const held = at === -1 ? null : { yearsOfExperience: known(years[at]!), level: known(levels[at]!) };
      return [{ skill: name, weight, held }];
    });
    return compared.toSorted((one, another) => another.weight - one.weight);
  }

  /** Those whose skills are most like a person's, the most alike first. Whoever has no skill is like nobody. */
  mostAlike(userId: number, limit: number): Alike[] {
    const self = indexIn(this.#userIds, userId);
    if (self === -1) return [];
    const scores = new Float64Array(this.#userIds.length);
    for (const { people, years, levels, weight } of this.#skills) {
      const own = indexIn(people, self);
      if (own === -1) continue;
      const ownYears = years[own]!;
      const ownLevel = levels[own]!;
      for (let each = 0; each < people.length; each++)
        scores[people[each]!]! +=
          weight *
          (0.5 + 0.25 * nearness(ownYears, years[each]!, 10) + 0.25 * nearness(ownLevel, levels[each]!, 5));
    }
    scores[self] = 0;
    // Cosine: neither does a long list of skills make somebody like everyone, nor must nobody know more than is asked for.
    const ownWeight = this.#totalWeights[self]!;
    for (let place = 0; place < scores.length; place++)
      scores[place]! /= Math.sqrt(ownWeight * this.#totalWeights[place]!);
    return best(scores, limit).map((place) => ({ userId: this.#userIds[place]!, score: scores[place]! }));
  }
}

const known = (number: number): number | null => (number < 0 ? null : number);

/** 1 for the same, 0 from `far` apart; half of that where one is unknown. */
const nearness = (one: number, other: number, far: number): number =>
  one < 0 || other < 0 ? 0.5 : 1 - Math.min(Math.abs(one - other), far) / far;

/** The places of the highest scores above 0, highest first; among equals the lower place. */
function best(scores: Float64Array, limit: number): number[] {
  const kept: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place]!;
    if (score <= 0 || (kept.length === limit && score <= scores[kept.at(-1)!]!)) continue;
    let at = kept.length;
    while (at > 0 && scores[kept[at - 1]!]! < score) at--;
    kept.splice(at, 0, place);
    if (kept.length > limit) kept.pop();
  }
  return kept;
}

/** Numbers as PostgreSQL sends them: big end first. */
function numbers(packed: Buffer, bytes: 2 | 4): Int32Array {
  const unpacked = new Int32Array(packed.length / bytes);
  for (let index = 0; index < unpacked.length; index++)
    unpacked[index] = packed.readIntBE(index * bytes, bytes);
  return unpacked;
}

/** Where a number stands in a sorted list; -1 where it does not. */
function indexIn(sorted: Int32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle]!;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
