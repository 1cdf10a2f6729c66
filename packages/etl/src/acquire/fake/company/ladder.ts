import { text, type Text } from './text.ts';

export type Sfia = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type CpdBand = 'E' | 'M' | 'L';

/** What goes with a SFIA level: the company's own CPD grades, and how people are spread over them. */
export interface Grade {
  readonly sfia: Sfia;
  /** CPD grades of this SFIA level, lowest first. The scale runs 1E, 1M, 1L, 2E … 5L; no two levels share a grade. */
  readonly cpd: readonly (readonly [level: number, band: CpdBand])[];
  /** Out of a hundred people. */
  readonly share: number;
  /** Months of professional experience, shortest and longest. */
  readonly experience: readonly [number, number];
}

// prettier-ignore
export const grades: readonly Grade[] = [
  { sfia: 1, cpd: [[1, 'E']], share: 3, experience: [1, 18] },
  { sfia: 2, cpd: [[1, 'M'], [1, 'L']], share: 14, experience: [2, 30] },
  { sfia: 3, cpd: [[2, 'E'], [2, 'M'], [2, 'L']], share: 27, experience: [24, 72] },
  { sfia: 4, cpd: [[3, 'E'], [3, 'M']], share: 27, experience: [54, 150] },
  { sfia: 5, cpd: [[3, 'L'], [4, 'E']], share: 17, experience: [96, 240] },
  { sfia: 6, cpd: [[4, 'M'], [4, 'L']], share: 9, experience: [144, 330] },
  { sfia: 7, cpd: [[5, 'E'], [5, 'M'], [5, 'L']], share: 3, experience: [192, 390] },
];

export type LadderName = 'technical' | 'advisory' | 'expert';

const partner = text(
  'Partner, {practice}',
  'Partner, {practice}',
  'Partner, {practice}',
  'Partner, {practice}',
  'Partner, {practice}',
);
const plain = text('{role}', '{role}', '{role}', '{role}', '{role}');
const senior = text('Senior {role}', 'Senior {role}', 'Senior {role}', 'Senior {role}', 'Senior {role}');
const principal = text(
  'Principal {role}',
  'Principal {role}',
  'Principal {role}',
  'Principal {role}',
  'Principal {role}',
);

/** Titles by SFIA level. Nobody begins on the expert ladder: its people come from another role. */
export const ladders: Readonly<Record<LadderName, Partial<Record<Sfia, Text>>>> = {
  technical: {
    1: text('Apprentice {role}', 'Lærling, {role}', 'Elev, {role}', 'Lärling, {role}', 'Leerling-{role}'),
    2: text(
      'Graduate {role}',
      'Nyutdannet {role}',
      'Nyuddannet {role}',
      'Nyexaminerad {role}',
      'Junior {role}',
    ),
    3: plain,
    4: senior,
    5: text('Lead {role}', 'Ledende {role}', 'Ledende {role}', 'Ledande {role}', 'Lead {role}'),
    6: principal,
    7: partner,
  },
  advisory: {
    2: text('Associate {role}', 'Junior {role}', 'Junior {role}', 'Junior {role}', 'Junior {role}'),
    3: plain,
    4: senior,
    5: text('Lead {role}', 'Ledende {role}', 'Ledende {role}', 'Ledande {role}', 'Lead {role}'),
    6: principal,
    7: partner,
  },
  expert: { 4: plain, 5: senior, 6: principal, 7: partner },
};
