import type { ClientBase } from '@smart-assign/database';
import { readHeads, type Head } from './profile-heads.ts';
import type { SimilarityIndex } from './similar-index.ts';

/** Somebody who could stand in for another, and why. */
export interface SimilarPerson {
  userId: number;
  name: string | null;
  title: string | null;
  department: string | null;
  country: string | null;
  grade: string | null;
  /** From 0 to 1, as are those of its parts. */
  score: number;
  skillScore: number;
  /** Null where the person they are compared with has no grade. */
  gradeScore: number | null;
  /** Null where the person they are compared with has neither title nor role. */
  roleScore: number | null;
  /** Rarest first, with the years and level of the similar person. */
  sharedSkills: { skill: string; yearsOfExperience: number | null; level: number | null }[];
  /** Skills of the person they are compared with which they do not have, rarest first. */
  missingSkills: string[];
}

/** How much each part counts. */
const shares = { skill: 0.7, grade: 0.15, role: 0.15 };

/** As many by skills are looked at more closely: grade and role make no more than three tenths of the score. */
const candidates = 200;

/**
 * Those most like a person by skills, grade and roles, the most alike first.
 * @returns null where there is no such person
 */
export async function findSimilar(
  client: ClientBase,
  index: SimilarityIndex,
  userId: number,
  { limit, ...reader }: { readonly limit: number; readonly language: string; readonly isMasked: boolean },
): Promise<SimilarPerson[] | null> {
  const alike = index.mostAlike(userId, candidates);
  const heads = await readHeads(client, [userId, ...alike.map((each) => each.userId)], reader);
  const self = heads.get(userId);
  if (self === undefined) return null;
  const ranked = alike.flatMap(({ userId: otherId, score }) => {
    const head = heads.get(otherId);
    return head === undefined ? [] : [{ head, ...scoresOf(self, head, score) }];
  });
  ranked.sort((one, other) => other.score - one.score || one.head.userId - other.head.userId);
  return ranked.slice(0, limit).map(({ head, ...scores }) => {
    const compared = index.compare(userId, head.userId);
    const { name, title, department, country, grade } = head;
    return {
      userId: head.userId,
      name,
      title,
      department,
      country,
      grade,
      ...scores,
      sharedSkills: compared.flatMap(({ skill, held }) => (held === null ? [] : [{ skill, ...held }])),
      missingSkills: compared.flatMap(({ skill, held }) => (held === null ? [skill] : [])),
    };
  });
}

type Scores = Pick<SimilarPerson, 'score' | 'skillScore' | 'gradeScore' | 'roleScore'>;

function scoresOf(self: Head, other: Head, skillScore: number): Scores {
  const gradeScore = gradeNearness(self, other);
  const roleScore = sharedWords(self.roleText, other.roleText);
  const parts = [
    [skillScore, shares.skill],
    [gradeScore, shares.grade],
    [roleScore, shares.role],
  ] as const;
  // What is not known of the person asked about cannot be asked of others.
  const known = parts.filter(([score]) => score !== null);
  const share = known.reduce((sum, [, part]) => sum + part, 0);
  const score = known.reduce((sum, [each, part]) => sum + each! * part, 0) / share;
  return {
    score: rounded(score),
    skillScore: rounded(skillScore),
    gradeScore: gradeScore && rounded(gradeScore),
    roleScore: roleScore && rounded(roleScore),
  };
}

/** 1 for the same level, 0 from three levels apart; SFIA where both have it, else the scale of the company. */
function gradeNearness(self: Head, other: Head): number | null {
  if (self.sfiaLevel === null && self.cpdLevel === null) return null;
  const [one, another] =
    self.sfiaLevel !== null && other.sfiaLevel !== null
      ? [self.sfiaLevel, other.sfiaLevel]
      : [self.cpdLevel, other.cpdLevel];
  return one === null || another === null ? 0 : 1 - Math.min(Math.abs(one - another), 3) / 3;
}

/** The share of words that two texts have in common, of 0 to 1; null where the first has none. */
function sharedWords(one: string, other: string): number | null {
  const words = wordsOf(one);
  if (words.size === 0) return null;
  const others = wordsOf(other);
  const common = [...words].filter((word) => others.has(word)).length;
  return (2 * common) / (words.size + others.size);
}

/** Words of three letters and more: shorter ones are seldom a role (`og`, `of`). */
const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu));

const rounded = (score: number): number => Math.round(score * 1000) / 1000;
