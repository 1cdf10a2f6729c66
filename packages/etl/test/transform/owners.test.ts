import { describe, expect, test } from 'vitest';
import { person, row, table, withoutColumns, type Cells } from '../support/export.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch', { Email: 'Ada.Birch@Example.org', UPN: 'ABirch@upn.example.org' });
const bea = person('Bea Moss');
const users = [row(ada), row(bea)];
const lenient = { limits: { maxRejectPercent: 100 } };

/** One day of availability for the person that the ids name. */
async function assignDay(ids: Cells, people = users) {
  await bench.load(
    {
      'user_report.csv': people,
      'availability_report.csv': [row(ids, { Date: '2026-01-05', 'Percent Available': 40 })],
    },
    lenient,
  );
  const found = await bench.values(
    'select cv_partner_user_id from user_availability join users using (user_id)',
  );
  const rejects = await bench.rejects();
  return rejects.length === 0 ? found : rejects.map(({ code, column, value }) => ({ code, column, value }));
}

describe('a row of a side file finds its person', () => {
  test.each<[string, Cells]>([
    ['by user id', { 'CV Partner User ID': 'user-ada-birch' }],
    ['by e-mail', { Email: 'Ada.Birch@Example.org' }],
    ['by e-mail in other letters', { Email: 'ADA.birch@example.ORG' }],
    ['by UPN in other letters', { UPN: 'abirch@UPN.example.org' }],
    ['by external id', { 'External User ID': 'ext-ada-birch' }],
    [
      'by user id, whatever the other ids say',
      { 'CV Partner User ID': 'user-ada-birch', Email: 'bea-moss@example.org' },
    ],
    ['by e-mail before UPN', { Email: 'ada.birch@example.org', UPN: 'bea-moss@upn.example.org' }],
    ['by UPN before external id', { UPN: 'abirch@upn.example.org', 'External User ID': 'ext-bea-moss' }],
    [
      'by the next id where nobody has the one before',
      { 'CV Partner User ID': 'gone', Email: 'no@example.org', UPN: 'abirch@upn.example.org' },
    ],
    ['by an id with blanks around it', { Email: '  ada.birch@example.org ' }],
  ])('%s', async (_, ids) => {
    expect(await assignDay(ids)).toEqual(['user-ada-birch']);
  });
});

describe('a row of a side file is rejected', () => {
  test.each<[string, Cells, string, string, string | null]>([
    [
      'when nobody has its ids',
      { 'CV Partner User ID': 'gone', Email: 'no@example.org' },
      'unknown_person',
      'CV Partner User ID',
      'gone',
    ],
    ['when nobody has its e-mail', { Email: 'no@example.org' }, 'unknown_person', 'Email', 'no@example.org'],
    ['when it names nobody', {}, 'unknown_person', 'CV Partner User ID', null],
    [
      'when its external id differs in its letters',
      { 'External User ID': 'EXT-ADA-BIRCH' },
      'unknown_person',
      'External User ID',
      'EXT-ADA-BIRCH',
    ],
  ])('%s', async (_, ids, code, column, value) => {
    expect(await assignDay(ids)).toEqual([{ code, column, value }]);
  });

  test('when two people share its e-mail, whatever its letters', async () => {
    const twins = [row(ada), row({ ...bea, Email: 'ADA.BIRCH@example.org' })];
    expect(await assignDay({ Email: 'ada.birch@example.org' }, twins)).toEqual([
      { code: 'ambiguous_person', column: 'Email', value: 'ada.birch@example.org' },
    ]);
  });
});

test('a person whose e-mail is shared is still found by an id further down', async () => {
  const twins = [row(ada), row({ ...bea, Email: 'ada.birch@example.org' })];
  const ids = { Email: 'ada.birch@example.org', UPN: 'bea-moss@upn.example.org' };
  expect(await assignDay(ids, twins)).toEqual(['user-bea-moss']);
});

test('a person with two CVs does not share an e-mail with anybody', async () => {
  const twoCvs = [row(ada), row({ ...ada, 'CV Partner CV ID': 'cv-ada-2' })];
  expect(await assignDay({ Email: 'ada.birch@example.org' }, twoCvs)).toEqual(['user-ada-birch']);
});

test('people without an e-mail share none', async () => {
  const people = [row({ ...ada, Email: '' }), row({ ...bea, Email: '' })];
  expect(await assignDay({ Email: '', UPN: 'abirch@upn.example.org' }, people)).toEqual(['user-ada-birch']);
});

test('a person with two CVs is stored once, as the later row tells of the person, with both CVs', async () => {
  const other = {
    ...ada,
    'CV Partner CV ID': 'cv-ada-2',
    Department: 'Cloud',
    'Title (#{lang})': 'int:Architect',
  };
  await bench.load({ 'user_report.csv': [row({ ...ada, Department: 'Data' }), row(other)] });
  expect(await bench.query('select cv_partner_user_id, department from users')).toEqual([
    { cv_partner_user_id: 'user-ada-birch', department: 'Cloud' },
  ]);
  expect(
    await bench.query(
      'select cv_partner_cv_id, title_multilang, cv_partner_user_id from cvs join users using (user_id) order by 1',
    ),
  ).toEqual([
    {
      cv_partner_cv_id: 'cv-ada-2',
      title_multilang: { int: 'Architect' },
      cv_partner_user_id: 'user-ada-birch',
    },
    {
      cv_partner_cv_id: 'cv-ada-birch',
      title_multilang: { int: 'Engineer' },
      cv_partner_user_id: 'user-ada-birch',
    },
  ]);
});

test('a section of a CV that nobody has is rejected, although its person is known', async () => {
  const lost = row({ ...ada, 'CV Partner CV ID': 'cv-gone' }, { Name: 'A talk' });
  await bench.load({ 'user_report.csv': users, 'blogs.csv': [lost, row(bea, { Name: 'Another' })] });
  expect(await bench.rejects()).toMatchObject([
    {
      kind: 'row',
      file: 'blogs.csv',
      line: 2,
      code: 'unknown_cv',
      column: 'CV Partner CV ID',
      value: 'cv-gone',
    },
  ]);
  expect(await bench.values('select name from blog_publication')).toEqual(['Another']);
});

describe('a row that names no CV', () => {
  const usage = table('usage_report.csv', [
    row(ada, { 'Nationality (#{lang})': 'int:Norwegian', Courses: 3 }),
  ]);
  const usageByPerson = withoutColumns(usage, 'CV Partner CV ID');

  test('belongs to the person’s only CV', async () => {
    await bench.load({ 'user_report.csv': users, 'usage_report.csv': usageByPerson });
    expect(
      await bench.query(
        'select cv_partner_cv_id, section, item_count from cv_section_usage join cvs using (cv_id)',
      ),
    ).toEqual([{ cv_partner_cv_id: 'cv-ada-birch', section: 'course', item_count: 3 }]);
    expect(await bench.values('select nationality_multilang from users order by email')).toEqual([
      { int: 'Norwegian' },
      null,
    ]);
  });

  test('belongs to it too where the column is there and the cell is empty', async () => {
    const blank = row({ ...ada, 'CV Partner CV ID': '' }, { Courses: 3 });
    await bench.load({ 'user_report.csv': users, 'usage_report.csv': [blank] });
    expect(await bench.values('select item_count from cv_section_usage')).toEqual([3]);
  });

  test('is rejected as ambiguous where the person has two', async () => {
    const twoCvs = [...users, row({ ...ada, 'CV Partner CV ID': 'cv-ada-2' })];
    await bench.load({ 'user_report.csv': twoCvs, 'usage_report.csv': usageByPerson }, lenient);
    expect(await bench.rejects()).toMatchObject([
      {
        file: 'usage_report.csv',
        line: 2,
        code: 'ambiguous_cv',
        column: 'CV Partner User ID',
        value: 'user-ada-birch',
      },
    ]);
    expect(await bench.values('select count(*)::integer from cv_usage')).toEqual([0]);
  });

  test('is rejected where nobody has its user id', async () => {
    const unknown = withoutColumns(
      table('usage_report.csv', [row({ 'CV Partner User ID': 'gone' }, { Courses: 3 })]),
      'CV Partner CV ID',
    );
    await bench.load({ 'user_report.csv': users, 'usage_report.csv': unknown }, lenient);
    expect(await bench.rejects()).toMatchObject([
      { code: 'unknown_person', column: 'CV Partner User ID', value: 'gone' },
    ]);
  });
});
