import { beforeAll, describe, expect, test } from 'vitest';
import { generateFakeExport } from '../../../src/acquire/fake/index.ts';
import { byCv, byPerson, readExport, type ExportReport, type ExportRow } from './read-export.ts';
import { temporaryFolder } from './temporary-folder.ts';

const parent = temporaryFolder();
const today = '2026-11-23';
const people = 1500;
let files: ReadonlyMap<string, ExportReport>;

const rowsOf = (file: string): readonly ExportRow[] => files.get(file)!.rows;
const users = () => rowsOf('user_report.csv').map((row) => row.own);
const graded = () => users().filter((user) => user.cpd_label !== '');

/** Place of a label such as `CPD2M` on the scale 1E, 1M, 1L, 2E … */
const placeOnScale = (label: string | undefined) => Number(label![3]) * 3 + 'EML'.indexOf(label![4]!);

beforeAll(async () => {
  const { folder } = await generateFakeExport({ folder: parent, today: new Date(today), users: people });
  files = await readExport(folder);
});

describe('people', () => {
  test('have e-mail addresses of their own, at domains that nobody has', () => {
    const emails = [...byPerson(rowsOf('user_report.csv')).values()].map(([user]) => user!.own.email!);
    expect(new Set(emails).size).toBe(people);
    expect(emails.filter((email) => !/^[a-z][a-z.-]*\d*@example\.org$/.test(email))).toEqual([]);
    const upns = users().map((user) => user.upn!);
    expect(upns.filter((upn) => upn !== '' && !upn.endsWith('@example.com'))).toEqual([]);
  });

  test('work in several countries', () => {
    const countries = Map.groupBy(users(), (user) => user.country);
    expect(countries.size).toBeGreaterThanOrEqual(5);
    expect([...countries.values()].filter((group) => group.length < 20)).toEqual([]);
  });

  test('have names and titles in the language of the office too', () => {
    const oslo = users().filter((user) => user.country === 'Norway');
    expect(oslo.length).toBeGreaterThan(0);
    expect(oslo.filter((user) => user.name_multilang !== `int:${user.name}|no:${user.name}`)).toEqual([]);
    expect(oslo.filter((user) => !/^int:.+\|no:.+/.test(user.title_multilang!))).toEqual([]);
  });

  test('have numbers that nobody answers', () => {
    const british = users().filter((user) => user.country === 'United Kingdom' && user.phone_number !== '');
    expect(british.filter((user) => !/^\+44 7700 900\d{3}$/.test(user.phone_number!))).toEqual([]);
  });

  test('have two CVs in a few cases, with the sections of both', () => {
    const twoCvs = [...byPerson(rowsOf('user_report.csv')).values()].filter((cvs) => cvs.length === 2);
    expect(twoCvs.length / people).toBeGreaterThan(0.008);
    expect(twoCvs.length / people).toBeLessThan(0.04);
    const withSkills = byCv(rowsOf('technologies.csv'));
    const withUsage = byCv(rowsOf('usage_report.csv'));
    const cvIds = twoCvs.flat().map((cv) => cv.own.cv_partner_cv_id!);
    expect(cvIds.filter((id) => !withSkills.has(id) || !withUsage.has(id))).toEqual([]);
  });

  test('have a few empty cells where a cell may be empty', () => {
    for (const column of ['upn', 'external_user_id', 'phone_number', 'landline', 'birth_year', 'cpd_label']) {
      const empty = users().filter((user) => user[column] === '');
      expect(empty.length, column).toBeGreaterThan(0);
      expect(empty.length, column).toBeLessThan(people / 2);
    }
  });
});

describe('grades', () => {
  test('have a CPD label made of level and band', () => {
    expect(graded().filter((user) => user.cpd_label !== `CPD${user.cpd_level}${user.cpd_band}`)).toEqual([]);
    expect(graded().filter((user) => !/^CPD[1-5][EML]$/.test(user.cpd_label!))).toEqual([]);
  });

  test('are there whole or not at all', () => {
    const ungraded = users().filter((user) => user.cpd_label === '');
    expect(ungraded.filter((user) => user.sfia_level + user.cpd_level! + user.cpd_band! !== '')).toEqual([]);
  });

  test('rise together: no label of one SFIA level reaches one of the next', () => {
    const bySfia = Map.groupBy(graded(), (user) => Number(user.sfia_level));
    const labels = (sfia: number) => bySfia.get(sfia)!.map((user) => placeOnScale(user.cpd_label));
    expect([...bySfia.keys()].toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const sfia of [1, 2, 3, 4, 5, 6]) {
      expect(Math.max(...labels(sfia))).toBeLessThan(Math.min(...labels(sfia + 1)));
    }
  });

  test.each([
    ['Apprentice ', '1'],
    ['Graduate ', '2'],
    ['Lead ', '5'],
    ['Principal ', '6'],
    ['Partner', '7'],
  ])('fit a title that begins with %j', (prefix, sfia) => {
    const titled = graded().filter((user) => user.title_multilang!.startsWith(`int:${prefix}`));
    expect(new Set(titled.map((user) => user.sfia_level))).toEqual(new Set([sfia]));
  });

  test('fit the current position', () => {
    const titles = new Map(
      users().map((user) => [user.cv_partner_cv_id, user.title_multilang!.split('|')[0]]),
    );
    const current = rowsOf('positions.csv').filter(({ own }) => own.year_to === '');
    expect(current.length).toBeGreaterThan(1000);
    const others = current.filter(
      ({ owner, own }) => titles.get(owner['CV Partner CV ID']) !== `int:${own.name}`,
    );
    expect(others).toEqual([]);
  });
});

test('CVs have been seen to lately in most cases, and not for eighteen months in some', () => {
  const stale = users().filter((user) => user.cv_last_updated_by_owner! < '2025-05-23');
  expect(stale.length / people).toBeGreaterThan(0.04);
  expect(stale.length / people).toBeLessThan(0.2);
});

test('a CV is made, then updated by its owner, then by others, and not in the future', () => {
  const outOfOrder = users().filter(
    (user) =>
      user.user_created_at! > user.cv_last_updated_by_owner! ||
      user.cv_last_updated_by_owner! > user.cv_last_updated! ||
      user.cv_last_updated! > today,
  );
  expect(outOfOrder).toEqual([]);
});
