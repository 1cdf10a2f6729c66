import { beforeAll, describe, expect, test } from 'vitest';
import { generateFakeExport } from '../../../src/acquire/fake/index.ts';
import { byPerson, readExport, type ExportReport, type ExportRow } from './read-export.ts';
import { temporaryFolder } from './temporary-folder.ts';

const parent = temporaryFolder();
const today = '2026-11-23';
const people = 1500;
let files: ReadonlyMap<string, ExportReport>;

const rowsOf = (file: string): readonly ExportRow[] => files.get(file)!.rows;

beforeAll(async () => {
  const { folder } = await generateFakeExport({ folder: parent, today: new Date(today), users: people });
  files = await readExport(folder);
});

describe('availability', () => {
  test('is told for the sixty working days from the first of the month', () => {
    const days = [...byPerson(rowsOf('availability_report.csv')).values()].map((rows) =>
      rows.map(({ own }) => own.date!),
    );
    expect(days[0]).toHaveLength(60);
    expect([days[0]!.at(0), days[0]!.at(-1)]).toEqual(['2026-11-02', '2027-01-22']);
    expect(days[0]!.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
    expect(days.filter((others) => others.join() !== days[0]!.join())).toEqual([]);
  });

  test('is not known of a few', () => {
    const unknown = people - byPerson(rowsOf('availability_report.csv')).size;
    expect(unknown / people).toBeGreaterThan(0.002);
    expect(unknown / people).toBeLessThan(0.025);
  });

  test('has about 15 % on the bench in the current week', () => {
    const thisDay = rowsOf('availability_report.csv').filter(({ own }) => own.date === today);
    const free = thisDay.filter(({ own }) => own.percent_available === '100');
    expect(free.length / thisDay.length).toBeGreaterThan(0.11);
    expect(free.length / thisDay.length).toBeLessThan(0.24);
  });

  test('comes in blocks of weeks at 0, 20, 50 or 100 %', () => {
    const planned = rowsOf('availability_report.csv').filter(({ own }) => own.source === 'Resource plan');
    expect(new Set(planned.map(({ own }) => own.percent_available))).toEqual(
      new Set(['0', '20', '50', '100']),
    );
    const restless = [...byPerson(planned).values()].filter((rows) => {
      const changes = rows.filter(
        ({ own }, place) => place > 0 && own.percent_available !== rows[place - 1]!.own.percent_available,
      );
      return changes.length > 3;
    });
    expect(restless).toEqual([]);
  });

  test('is 0 on leave and on Christmas Day', () => {
    const away = rowsOf('availability_report.csv').filter(
      ({ own }) => own.source === 'Leave' || own.date === '2026-12-25',
    );
    expect(new Set(away.map(({ own }) => own.percent_available))).toEqual(new Set(['0']));
  });
});

describe('clearances', () => {
  const held = () =>
    rowsOf('sc_clearance.csv').filter(({ own }) => !['', 'None'].includes(own.clearance_id!));
  const ending = () => rowsOf('sc_clearance.csv').filter(({ own }) => own.valid_to !== '');

  test('are of all kinds, nearly all in British offices', () => {
    expect(new Set(held().map(({ own }) => own.clearance_id))).toEqual(
      new Set(['BPSS', 'CTC', 'SC', 'eSC', 'DV', 'eDV', 'NPPV1', 'NPPV2', 'NPPV3']),
    );
    const countries = new Map(
      rowsOf('user_report.csv').map(({ own }) => [own.cv_partner_user_id, own.country]),
    );
    const british = held().filter(
      ({ owner }) => countries.get(owner['CV Partner User ID']) === 'United Kingdom',
    );
    expect(british.length / held().length).toBeGreaterThan(0.95);
  });

  test('never end before they begin, nor begin in the future', () => {
    expect(ending().filter(({ own }) => own.valid_from! >= own.valid_to!)).toEqual([]);
    expect(held().filter(({ own }) => own.valid_from! > today)).toEqual([]);
  });

  test('have in some cases lapsed, and in some will within three months', () => {
    const lapsed = ending().filter(({ own }) => own.valid_to! < today);
    const lapsing = ending().filter(({ own }) => own.valid_to! >= today && own.valid_to! < '2027-02-23');
    expect(lapsed.length / ending().length).toBeGreaterThan(0.05);
    expect(lapsing.length / ending().length).toBeGreaterThan(0.01);
  });

  test('stand beside each other for a few people, such as a lapsed SC and the DV after it', () => {
    const pairs = [...byPerson(rowsOf('sc_clearance.csv')).values()]
      .filter((rows) => rows.length === 2)
      .map((rows) => rows.map(({ own }) => own.clearance_id).join(' and '));
    expect(pairs).toContain('SC and DV');
    expect(pairs).toContain('NPPV3 and SC');
    expect(pairs.length / people).toBeLessThan(0.1);
  });
});
