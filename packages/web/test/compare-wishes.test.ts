import { expect, test } from 'vitest';
import { groupsOf, onlyDifferences } from '../src/pages/compare/groups.ts';
import { chosenIds } from '../src/pages/compare/ids.ts';
import { matrixOf } from '../src/pages/compare/matrix.ts';
import { comparedOf } from '../src/pages/compare/wish-rows.ts';
import { windowOf } from '../src/pages/compare/window.ts';
import { notJudged, wishesOf } from '../src/pages/compare/wishes/index.ts';
import type { Comparison, HeldSkill, Person } from '../src/pages/compare/wishes/wish.ts';
import { Criteria } from '../src/pages/search/criteria.ts';

const today = '2026-11-24';
const scales = {
  today,
  clearances: [
    { value: 'BPSS', chain: 'national security', rank: 1 },
    { value: 'SC', chain: 'national security', rank: 3 },
    { value: 'DV', chain: 'national security', rank: 5 },
    { value: 'NPPV3', chain: 'police', rank: 3 },
  ],
  grades: ['CPD1E', 'CPD1M', 'CPD2E', 'CPD3E'],
};
const person = (known: Partial<Person> = {}): Person => ({
  userId: 1,
  title: 'Cloud Engineer',
  department: 'Platform',
  country: 'Norway',
  grade: 'CPD2E / SFIA4',
  sfiaLevel: 4,
  cpdLabel: 'CPD2E',
  yearsOfExperience: 9,
  cvUpdated: '2026-05-01',
  roles: ['Tech Lead'],
  languages: [{ language: 'English', level: 'Fluent' }],
  clearances: [{ clearance: 'SC', chain: 'national security', rank: 3, validTo: '2027-01-10' }],
  certificates: [],
  availability: { averagePercentAvailable: 60, workingDays: 20, knownDays: 20, weeks: [] },
  ...known,
});
const comparison = (people: readonly Person[], skills: Comparison['skills'] = []): Comparison => ({
  language: 'int',
  from: '2026-11-24',
  to: '2027-02-15',
  people: [...people],
  skills,
});
const held = (yearsOfExperience: number | null, level: number | null): HeldSkill => ({
  yearsOfExperience,
  level,
});

/** How one person fares with what an address asks for: `yes 5 years, level 4`. */
function judged(address: Record<string, string | string[]>, known?: Partial<Person>, skill?: HeldSkill) {
  const skills = skill === undefined ? [] : [{ skill: 'Terraform', people: 1, held: [skill] }];
  const [compared] = comparedOf(comparison([person(known)], skills));
  return wishesOf(Criteria.from(address), scales).map(({ judge }) => {
    const { verdict, words } = judge(compared!);
    return `${verdict} ${words}`;
  });
}

test('a skill is fulfilled with the years and the level asked for', () => {
  expect(judged({ skill: 'terraform|5|4' }, {}, held(5, 4))).toEqual(['yes 5 years, level 4']);
  expect(judged({ skill: 'Terraform|5' }, {}, held(1, 4))).toEqual(['no 1 year, level 4']);
  expect(judged({ skill: 'Terraform|5' }, {}, held(null, 4))).toEqual(['unknown years unknown, level 4']);
  expect(judged({ skill: 'Terraform' })).toEqual(['no not in the CV']);
});

test('of several places or roles any will do, and part of a role is enough', () => {
  expect(judged({ country: ['Sweden', 'norway'], role: 'lead' })).toEqual(['yes Norway', 'yes Tech Lead']);
  expect(judged({ country: 'Sweden', department: 'Data' }, { department: null })).toEqual([
    'no Norway',
    'unknown unknown',
  ]);
});

test('a certificate that has expired is not fulfilled, and says so', () => {
  const certificate = {
    certificate: 'AWS Developer',
    organiser: null,
    expiresOn: '2026-01-31',
    expired: true,
  };
  expect(judged({ certificate: 'aws' }, { certificates: [certificate] })).toEqual([
    'no AWS Developer, expired 31 Jan 2026',
  ]);
});

test('grades are compared on their scale', () => {
  expect(judged({ sfiaMin: '4', sfiaMax: '5', cpdMin: 'CPD3E' })).toEqual(['yes SFIA 4', 'no CPD2E']);
  expect(judged({ cpdMin: 'CPD9' })).toEqual(['unknown CPD2E']);
  expect(judged({ sfiaMin: '2' }, { sfiaLevel: null })).toEqual(['unknown unknown']);
});

test('a higher clearance of the same chain satisfies, one of another chain does not', () => {
  expect(judged({ clearance: 'BPSS' })).toEqual(['yes SC until 10 Jan 2027']);
  expect(judged({ clearance: 'DV' })).toEqual(['no SC']);
  expect(judged({ clearance: 'NPPV3' })).toEqual(['no SC']);
  expect(judged({ clearance: 'SC' }, { clearances: [] })).toEqual(['no none']);
});

test('a clearance must last to the end of the window', () => {
  const window = { availableFrom: '2026-12-01', availableTo: '2027-02-01' };
  expect(judged({ clearance: 'SC', ...window })).toEqual(['no SC until 10 Jan 2027, lapses before']);
});

test('free time that is not known is not judged', () => {
  expect(judged({ availableMin: '50' })).toEqual(['yes 60\u00a0%']);
  expect(judged({ availableMin: '80' })).toEqual(['no 60\u00a0%']);
  const availability = { averagePercentAvailable: null, workingDays: 20, knownDays: 0, weeks: [] };
  expect(judged({ availableMin: '80' }, { availability })).toEqual(['unknown unknown']);
});

test('languages are judged by level, and words of a company of its own are not', () => {
  expect(judged({ language: 'English|Professional' })).toEqual(['yes English, Fluent']);
  expect(judged({ language: 'English|Native' })).toEqual(['no English, Fluent']);
  expect(judged({ language: ['German', 'English'] })).toEqual(['yes English, Fluent']);
  const languages = [{ language: 'English', level: 'very good' }];
  expect(judged({ language: 'English|Basic' }, { languages })).toEqual(['unknown English, very good']);
});

test('what is searched for in whole CVs is named as not compared', () => {
  expect(notJudged(Criteria.from({ q: 'payments', industry: 'Health' }))).toEqual([
    '“payments”',
    'industry Health',
  ]);
});

test('the best of a row is marked where there is a contest', () => {
  const rows = matrixOf(
    [
      { skill: 'Go', people: 2, held: [held(9, 3), held(1, 4)] },
      { skill: 'SQL', people: 2, held: [held(2, 2), held(2, 2)] },
      { skill: 'Rust', people: 1, held: [null, held(3, 3)] },
    ],
    ['rust'],
  );
  expect(
    rows.map(({ skill, isWanted, cells, differs }) => [skill, isWanted, cells.map((c) => c.isBest), differs]),
  ).toEqual([
    ['Rust', true, [false, false], true],
    ['Go', false, [false, true], true],
    ['SQL', false, [false, false], false],
  ]);
});

test('only the differences leaves out the rows in which all are alike', () => {
  const people = [person(), person({ userId: 2, country: 'Sweden' })];
  const all = groupsOf(comparison(people), [], today);
  expect(all.map(({ name }) => name)).not.toContain('What is searched for');
  const different = onlyDifferences(all);
  expect(different.map(({ name, rows }) => [name, rows.map(({ header }) => header)])).toEqual([
    ['In short', ['Location']],
  ]);
});

test('an address names each person once, at most five, and nonsense nobody', () => {
  expect(chosenIds(['3', '1', '3', 'x', '-2', '4', '5', '6', '7'], 5)).toEqual([3, 1, 4, 5, 6]);
  expect(chosenIds('12', 5)).toEqual([12]);
  expect(chosenIds(undefined, 5)).toEqual([]);
});

test('free time is compared over the window of the search', () => {
  const window = { availableFrom: '2026-12-01', availableTo: '2027-01-31' };
  expect(windowOf(Criteria.from(window), today)).toEqual({ from: '2026-12-01', to: '2027-01-31' });
  expect(windowOf(Criteria.from({ availableMin: '50' }), today)).toEqual({
    from: '2026-11-24',
    to: '2026-12-21',
  });
  expect(windowOf(Criteria.none, today)).toEqual({});
});
