import { beforeAll, describe, expect, test } from 'vitest';
import { certificates } from '../../../src/acquire/fake/company/certificates.ts';
import { skills, type SkillName } from '../../../src/acquire/fake/company/skills.ts';
import { generateFakeExport } from '../../../src/acquire/fake/index.ts';
import { byCv, monthOf, readExport, type ExportReport, type ExportRow } from './read-export.ts';
import { temporaryFolder } from './temporary-folder.ts';

const parent = temporaryFolder();
const thisYear = 2026;
const thisMonth = monthOf('2026', '11');
let files: ReadonlyMap<string, ExportReport>;
/** Of each CV. */
let users: ReadonlyMap<string, ExportRow['own']>;
let skillNames: ReadonlyMap<string, readonly string[]>;

const rowsOf = (file: string): readonly ExportRow[] => files.get(file)!.rows;
const cvOf = (row: ExportRow) => row.owner['CV Partner CV ID']!;
const beginning = ({ own }: ExportRow) => monthOf(own.year_from, own.month_from);
/** What goes on ends this month. */
const end = ({ own }: ExportRow) => (own.year_to === '' ? thisMonth : monthOf(own.year_to, own.month_to));
const earned = ({ own }: ExportRow) => monthOf(own.year, own.month);
const expiry = ({ own }: ExportRow) => monthOf(own.year_expire, own.month_expire);

/** Rows that do not lie wholly before the row above them, in CVs that tell the latest first. */
function outOfOrder(rows: readonly ExportRow[]): ExportRow[] {
  return [...byCv(rows).values()].flatMap((told) =>
    told.filter(
      (row, place) => end(row) < beginning(row) || (place > 0 && end(row) >= beginning(told[place - 1]!)),
    ),
  );
}

beforeAll(async () => {
  const { folder } = await generateFakeExport({ folder: parent, today: new Date('2026-11-23'), users: 800 });
  files = await readExport(folder);
  users = new Map(rowsOf('user_report.csv').map(({ own }) => [own.cv_partner_cv_id!, own]));
  skillNames = new Map(
    [...byCv(rowsOf('technologies.csv'))].map(([cv, rows]) => [
      cv,
      rows.map(({ own }) => own.technology_id!),
    ]),
  );
});

describe('skills', () => {
  test('are not older than the career, nor than the technology', () => {
    const tooOld = rowsOf('technologies.csv').filter((row) => {
      const years = Number(row.own.years_experience);
      const career = Number(users.get(cvOf(row))!.years_since_first_work_experience);
      return years > career || years > thisYear - skills.get(row.own.technology_id as SkillName)!.since;
    });
    expect(tooOld).toEqual([]);
  });

  test('are mastered better the longer they have been used', () => {
    const told = rowsOf('technologies.csv')
      .map(({ own }) => own)
      .filter((own) => own.years_experience !== '' && own.proficiency !== '');
    const meanProficiency = (from: number, to: number) => {
      const within = told.filter(
        (own) => Number(own.years_experience) >= from && Number(own.years_experience) <= to,
      );
      return within.reduce((sum, own) => sum + Number(own.proficiency), 0) / within.length;
    };
    expect(meanProficiency(0, 1)).toBeLessThan(meanProficiency(3, 5));
    expect(meanProficiency(3, 5)).toBeLessThan(meanProficiency(10, 40));
  });

  test('are what the projects of the CV tell of', () => {
    const projects = rowsOf('project_experiences.csv');
    const others = projects.filter(
      (row) => !skillNames.get(cvOf(row))!.some((skill) => row.own.long_description_int!.includes(skill)),
    );
    expect(projects.length).toBeGreaterThan(1000);
    expect(others).toEqual([]);
  });

  test('are what the certificates of the CV are about', () => {
    const subjects = new Map(certificates.map((certificate) => [certificate.name, certificate.skills]));
    const others = rowsOf('certifications.csv').filter(
      (row) => !subjects.get(row.own.name!)!.some((skill) => skillNames.get(cvOf(row))!.includes(skill)),
    );
    expect(others).toEqual([]);
  });
});

describe('certificates', () => {
  test('have in some cases lapsed, and in some will within three months', () => {
    const ending = rowsOf('certifications.csv').filter(({ own }) => own.year_expire !== '');
    const lapsed = ending.filter((row) => expiry(row) < thisMonth);
    const lapsing = ending.filter((row) => expiry(row) >= thisMonth && expiry(row) <= thisMonth + 3);
    expect(lapsed.length / ending.length).toBeGreaterThan(0.1);
    expect(lapsed.length / ending.length).toBeLessThan(0.6);
    expect(lapsing.length / ending.length).toBeGreaterThan(0.03);
  });

  test('are earned before they lapse and not in the future', () => {
    const wrong = rowsOf('certifications.csv').filter(
      (row) => earned(row) > thisMonth || (row.own.year_expire !== '' && expiry(row) <= earned(row)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the past', () => {
  test('has projects told latest first, one after the other', () => {
    expect(outOfOrder(rowsOf('project_experiences.csv'))).toEqual([]);
    expect(rowsOf('project_experiences.csv').filter((row) => end(row) > thisMonth)).toEqual([]);
  });

  test('has employers told latest first, one after the other', () => {
    expect(outOfOrder(rowsOf('work_experiences.csv'))).toEqual([]);
  });

  test('climbs one position after the other, and not in the future', () => {
    const positions = [...byCv(rowsOf('positions.csv')).values()];
    const jumps = positions.filter((told) =>
      told.some(({ own }, place) =>
        place === 0 ? own.year_to !== '' : own.year_to !== told[place - 1]!.own.year_from,
      ),
    );
    expect(jumps).toEqual([]);
    expect(rowsOf('positions.csv').filter(({ own }) => Number(own.year_from) > thisYear)).toEqual([]);
  });

  test('leaves time to grow up before studying, and to study before working', () => {
    const firstStudies = new Map([...byCv(rowsOf('educations.csv'))].map(([cv, rows]) => [cv, rows.at(-1)!]));
    const rushed = [...users.values()].filter((user) => {
      const age = Number(firstStudies.get(user.cv_partner_cv_id!)!.own.year_from) - Number(user.birth_year);
      return user.birth_year !== '' && (age < 15 || thisYear - Number(user.birth_year) > 70);
    });
    expect(rushed).toEqual([]);
  });

  test('is in CVs that are not kept only told until they were last seen to', () => {
    const tooNew = rowsOf('project_experiences.csv').filter((row) => {
      const [year, month] = users.get(cvOf(row))!.cv_last_updated_by_owner!.split('-');
      return beginning(row) > monthOf(year, month);
    });
    expect(tooNew).toEqual([]);
  });
});

test('everybody but a few speaks English and a native language', () => {
  const languages = [...byCv(rowsOf('languages.csv')).values()];
  const withEnglish = languages.filter((rows) => rows.some(({ own }) => own.language_id === 'English'));
  const withNative = languages.filter((rows) => rows.some(({ own }) => own.level === 'Native'));
  expect(withEnglish).toHaveLength(users.size);
  expect(withNative.length / users.size).toBeGreaterThan(0.9);
});

test('customers are told in the language of the office, with an anonymised name', () => {
  const danish = rowsOf('project_experiences.csv').filter(({ owner }) => owner.Country === 'Denmark');
  expect(danish.some(({ own }) => /^int:.+\|da:.+/.test(own.customer_multilang!))).toBe(true);
  expect(danish.filter(({ own }) => !/^int:.+\|da:.+/.test(own.customer_anon_multilang!))).toEqual([]);
  expect(danish.filter(({ own }) => own.customer_anon_int === own.customer_int)).toEqual([]);
});
