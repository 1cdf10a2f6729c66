import { expect, test } from 'vitest';
import type { Changes, Forecast, Freshness, Lapsing, SkillSupply } from '../src/pages/insights/answers.ts';
import { benchFigures } from '../src/pages/insights/bench/bench-chart.ts';
import { benchTable } from '../src/pages/insights/bench/bench-table.ts';
import { benchWords } from '../src/pages/insights/bench/bench-words.ts';
import { changesWords, gradeWords } from '../src/pages/insights/changes/changes-words.ts';
import { changedMost } from '../src/pages/insights/changes/skill-changes.ts';
import { ageRows } from '../src/pages/insights/freshness/freshness-table.ts';
import { freshnessWords, sectionName, staleShare } from '../src/pages/insights/freshness/freshness-words.ts';
import { lapsingWords } from '../src/pages/insights/lapsing/lapsing-words.ts';
import { isAhead, monthName } from '../src/pages/insights/months.ts';
import { supplyTable, supplyWords } from '../src/pages/insights/skills/supply-table.ts';

const week = (from: string, half: number, whole: number, free: number | null): Forecast['weeks'][number] => ({
  from,
  to: from,
  people: 100,
  unknown: free === null ? 100 : 2,
  averagePercent: free,
  fullTimeEquivalents: free,
  half: { people: half, search: { availableFrom: from, availableTo: from, availableMin: 50 } },
  whole: { people: whole, search: { availableFrom: from, availableTo: from, availableMin: 100 } },
});
const forecast = (weeks: Forecast['weeks'], lastDay: string | null = '2027-01-22'): Forecast => ({
  from: '2026-11-23',
  lastDay,
  weeks,
  groups: [],
});

test('the forecast is told in a sentence: who is free now, where it goes, and from when on nothing is known', () => {
  const weeks = [
    week('2026-11-23', 13, 8, 12),
    week('2026-11-30', 20, 9, 19),
    week('2027-01-25', 0, 0, null),
  ];
  expect(benchWords(forecast(weeks))).toBe(
    'In the week of 23 Nov, 13 people are at least half free and 8 wholly; all free time adds up to 12 whole people. ' +
      'It grows to 19 by the week of 30 Nov. Nothing is known after 22 Jan 2027.',
  );
  expect(benchWords(forecast(weeks.slice(0, 1)))).not.toContain('grows');
  expect(benchWords(forecast([week('2026-11-23', 1, 1, 20), week('2026-11-30', 9, 9, 20.4)]))).toContain(
    '1 person is at least half free and 1 wholly; all free time adds up to 20 whole people. It stays about so until the week of 30 Nov.',
  );
  expect(benchWords(forecast([week('2026-11-23', 1, 1, 20), week('2026-11-30', 9, 9, 10)]))).toContain(
    'It falls to 10',
  );
});

test('free time of which nothing is known is said to be unknown, in words, in the table and in the map', () => {
  const unknown = week('2027-01-25', 0, 0, null);
  expect(benchWords(forecast([unknown], '2026-06-30'))).toBe(
    'Nothing is known of these weeks: the data ends on 30 Jun 2026.',
  );
  expect(benchWords(forecast([unknown], null))).toBe('Nothing is known of anybody’s free time.');
  expect(benchFigures({ weeks: [unknown] }).rows).toEqual([
    ['25 Jan', 'unknown', 'unknown', 'unknown', 'unknown', 100],
  ]);
  const groups = [{ group: null, people: 3, search: null, weeks: [unknown, week('2026-11-23', 2, 1, 30)] }];
  const [row] = benchTable({ groups }, 'country').rows;
  expect(row).toMatchObject({ name: 'unknown', search: null });
  expect(row!.cells[0]).toMatchObject({ text: '–', amount: null, search: null });
  expect(row!.cells[1]).toMatchObject({
    text: '30.0',
    amount: 0.5,
    words:
      'unknown, week of 23 Nov 2026: free time of 30.0 whole people, 30\u00a0% on average; 2 people are at least half free',
  });
});

const supply: SkillSupply = {
  by: 'grade',
  people: 50,
  groups: [
    { group: '4', people: 30, search: { sfiaMin: 4, sfiaMax: 4 } },
    { group: null, people: 20, search: null },
  ],
  skills: [
    {
      skill: 'SQL',
      people: 25,
      counts: [16, 9],
      meanYears: 5.25,
      experts: 10,
      expertShare: 0.4,
      search: { skill: ['SQL'] },
      expertSearch: { skill: ['SQL||4'] },
    },
    {
      skill: 'Go',
      people: 4,
      counts: [4, 0],
      meanYears: null,
      experts: 0,
      expertShare: 0,
      search: { skill: ['Go'] },
      expertSearch: { skill: ['Go||4'] },
    },
  ],
};

test('each field of the skill map has its figure, its colour and the search of its row and column together', () => {
  const { columns, rows } = supplyTable(supply);
  expect(columns.map(({ name }) => name)).toEqual(['4', 'unknown']);
  expect(rows[0]!.cells).toEqual([
    {
      text: '16',
      amount: 1,
      search: { skill: ['SQL'], sfiaMin: 4, sfiaMax: 4 },
      words: 'SQL, SFIA 4: 16 people',
    },
    // No search finds just those of whom the grade is not known.
    { text: '9', amount: 0.75, search: null, words: 'SQL, grade unknown: 9 people' },
  ]);
  expect(rows[0]!.further.map(({ text }) => text)).toEqual(['25', '10 · 40\u00a0%', '5.3']);
  expect(rows[0]!.further[1]!.search).toEqual({ skill: ['SQL|0|4'] });
  expect(rows[1]!.further).toEqual([
    { text: '4', search: { skill: ['Go'] } },
    { text: '0 · 0\u00a0%', search: null },
    { text: 'unknown', search: null },
  ]);
});

test('the skill that most people have and the one with the fewest experts are told', () => {
  expect(supplyWords(supply)).toBe(
    'SQL is what most people have: 25 of 50, most of them at SFIA 4 (16). ' +
      'Experts are rarest in Go: 0\u00a0% of those whose level is known reach 4 or 5.',
  );
  expect(supplyWords({ ...supply, skills: [] })).toBe('No skills are known.');
  expect(supplyWords({ ...supply, people: 0, groups: [], skills: [] })).toBe(
    'Nobody is in the database yet.',
  );
});

test('what lapses is told with its worst month and its most frequent name', () => {
  const lapsing: Lapsing = {
    from: '2026-11-24',
    until: '2027-05-24',
    months: [
      { month: '2026-11', clearances: 0, certificates: 1 },
      { month: '2027-01', clearances: 1, certificates: 3 },
    ],
    names: [{ kind: 'certificate', what: 'CKA', count: 3, search: { certificate: ['CKA'] } }],
    total: 5,
    page: 1,
    limit: 12,
    list: [],
  };
  expect(lapsingWords(lapsing)).toBe(
    'Before 24 May 2027, 1 clearance and 4 certificates lapse that are not renewed yet. Most in Jan 2027 (4); most often CKA (3).',
  );
  expect(lapsingWords({ ...lapsing, months: [], names: [] })).toBe(
    'Nothing that is known lapses before 24 May 2027.',
  );
});

test('a month of a link counts as long as any day of it is ahead', () => {
  expect(monthName('2027-01')).toBe('Jan 2027');
  const ahead = (month: string, today = '2026-11-24') => isAhead(month, today, 6);
  expect(
    ['2026-11', '2027-05', '2026-10', '2027-06', 'soon', '2026-13'].map((month) => ahead(month)),
  ).toEqual([true, true, false, false, false, false]);
  // Half a year from the first of a month ends before the month it names.
  expect(ahead('2027-05', '2026-11-01')).toBe(false);
});

const freshness: Freshness = {
  today: '2026-11-24',
  people: 20,
  bands: [
    {
      band: 'under3Months',
      from: '2026-08-24',
      people: 8,
      peopleSince: 8,
      search: { cvUpdatedSince: '2026-08-24' },
    },
    {
      band: 'from3To6Months',
      from: '2026-05-24',
      people: 2,
      peopleSince: 10,
      search: { cvUpdatedSince: '2026-05-24' },
    },
    {
      band: 'from6To12Months',
      from: '2025-11-24',
      people: 4,
      peopleSince: 14,
      search: { cvUpdatedSince: '2025-11-24' },
    },
    { band: 'over12Months', from: null, people: 5, peopleSince: 19, search: null },
    { band: 'never', from: null, people: 1, peopleSince: 20, search: null },
  ],
  neglected: { people: 6, search: { cvNotUpdatedSince: '2025-11-24' } },
  departments: [
    { department: 'Data', people: 10, counts: [2, 0, 2, 5, 1], search: { department: ['Data'] } },
    { department: 'Tiny', people: 1, counts: [0, 0, 0, 1, 0], search: { department: ['Tiny'] } },
    { department: null, people: 9, counts: [6, 2, 1, 0, 0], search: null },
  ],
  sections: [],
};

test('the age of CVs is told by department, and no department of a few people is blamed', () => {
  expect(freshnessWords(freshness)).toBe(
    '14 of 20 people saw to their CV within a year, 8 of them within three months. ' +
      'Oldest are those of Data: 60\u00a0% are more than a year old, or were never seen to.',
  );
  expect(freshnessWords({ ...freshness, people: 0 })).toBe('Nobody is in the database yet.');
});

test('each figure of the ages is of all who did or did not since a day, as its search is', () => {
  const [everybody, data, , unknown] = ageRows(freshness);
  expect(everybody).toMatchObject({
    name: 'Everybody',
    neglected: { people: 6, search: { cvNotUpdatedSince: '2025-11-24' } },
    search: {},
  });
  expect(everybody!.since.map(({ people }) => people)).toEqual([8, 10, 14]);
  expect(data!.since[2]).toEqual({
    people: 4,
    search: { department: ['Data'], cvUpdatedSince: '2025-11-24' },
  });
  expect(data!.neglected).toEqual({
    people: 6,
    search: { department: ['Data'], cvNotUpdatedSince: '2025-11-24' },
  });
  expect(data!.parts[3]).toEqual({ from: 40, length: 50 });
  expect(unknown).toMatchObject({ name: 'unknown', search: null });
  expect(unknown!.since[0]).toEqual({ people: 6, search: null });
});

test('a section that is empty everywhere is not neglected', () => {
  expect(sectionName('honor_or_award')).toBe('Honor or award');
  const section = { section: 'course', cvs: 10, empty: 6, stale: 3, averageAgeDays: 5 };
  expect([staleShare(section), staleShare({ ...section, empty: 10 })]).toEqual([0.75, null]);
});

const changes = (more: Partial<Changes>): Changes => ({
  quarter: 'Q42026',
  previousQuarter: 'Q32026',
  people: { now: 500, before: 472 },
  page: 1,
  limit: 10,
  joined: { total: 45, list: [] },
  left: { total: 17, byCountry: [], byDepartment: [], byGrade: [] },
  regraded: { total: 1, moves: [], list: [] },
  skills: { gained: [], lost: [], grown: [], declined: [] },
  ...more,
});

test('what changed is told against the quarter before, and the first quarter is told as the first', () => {
  expect(changesWords(changes({}))).toBe(
    'Since Q3 2026, 45 people joined and 17 left: 500 now, 472 then. 1 has another grade.',
  );
  expect(changesWords(changes({ previousQuarter: null }))).toMatch(
    /^Q4 2026 is the first quarter that is known, with 500 people\./,
  );
  expect(changesWords(changes({ quarter: null, previousQuarter: null }))).toBe('No quarter is loaded yet.');
  const nothing = { total: 0, list: [] };
  expect(
    changesWords(
      changes({
        joined: nothing,
        left: { total: 0, byCountry: [], byDepartment: [], byGrade: [] },
        regraded: { ...nothing, moves: [] },
      }),
    ),
  ).toBe('Since Q3 2026 nobody joined or left: there are 500 people, as before.');
});

test('a grade is told by both scales, or is unknown', () => {
  expect([
    gradeWords({ sfiaLevel: 4, cpdLabel: 'CPD3E' }),
    gradeWords({ sfiaLevel: null, cpdLabel: 'CPD3E' }),
    gradeWords({ sfiaLevel: null, cpdLabel: null }),
  ]).toEqual(['SFIA 4 · CPD3E', 'CPD3E', 'unknown']);
});

test('the skills that changed most stand from the largest growth to the largest decline', () => {
  const skill = (name: string, change: number) => ({
    skill: name,
    before: 10,
    now: 10 + change,
    search: null,
  });
  const grown = [skill('a', 5), skill('b', 2)];
  const declined = [skill('y', -6), skill('x', -1)];
  expect(changedMost({ gained: [], lost: [], grown, declined }).map((each) => each.skill)).toEqual([
    'a',
    'b',
    'x',
    'y',
  ]);
});
