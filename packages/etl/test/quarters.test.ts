import { expect, test } from 'vitest';
import { withConnection, recordQuarter } from '@smart-assign/database';
import { person, row, type Cells, type Export } from './support/export.ts';
import { useWorkbench } from './support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch', { Department: 'Data', Country: 'Norway' });
const bea = person('Bea Moss', { Country: 'Sweden' });
const adasOther = { ...ada, 'CV Partner CV ID': 'cv-ada-2' };

const graded = (owner: Cells, level: number, updated: string) =>
  row(owner, { 'SFIA Level': level, 'CPD Label': 'CPD3L', 'CV Last updated': updated });
const skill = (owner: Cells, name: string) => row(owner, { 'Skill name': name });

const people = () =>
  bench.query(
    `select quarter, name_multilang ->> 'int' as name, kept.country, kept.department, sfia_level as sfia, cpd_label as cpd
     from quarter_person as kept left join users using (user_id) order by quarter, name`,
  );
const skills = () => bench.query('select quarter, skill, people from quarter_skill order by quarter, skill');

const company: Export = {
  'user_report.csv': [graded(ada, 4, '2025-01-01'), graded(adasOther, 5, '2026-01-01'), row(bea)],
  'technologies.csv': [ada, adasOther, bea].map((owner) => skill(owner, 'SQL')).concat(skill(ada, 'Go')),
};

async function forgetQuarters(): Promise<void> {
  await bench.query('delete from quarter_person; delete from quarter_skill');
}

test('a load keeps who is there, where and in which grade, and how many people have each skill', async () => {
  await forgetQuarters();
  await bench.run(company);
  expect(await people()).toEqual([
    { quarter: 'Q12026', name: 'Ada Birch', country: 'Norway', department: 'Data', sfia: 5, cpd: 'CPD3L' },
    {
      quarter: 'Q12026',
      name: 'Bea Moss',
      country: 'Sweden',
      department: bea['Department'] ?? null,
      sfia: null,
      cpd: null,
    },
  ]);
  expect(await skills()).toEqual([
    { quarter: 'Q12026', skill: 'Go', people: 1 },
    { quarter: 'Q12026', skill: 'SQL', people: 2 },
  ]);
});

test('a second load of the quarter replaces what was kept of it, also without a refresh', async () => {
  await forgetQuarters();
  await bench.run(company);
  await bench.run(
    {
      'user_report.csv': [row({ ...ada, Country: 'Denmark' })],
      'technologies.csv': [skill(ada, 'Rust'), skill(ada, 'Go')],
    },
    { limits: { allowShrink: true }, skipRefresh: true },
  );
  expect(await people()).toMatchObject([{ name: 'Ada Birch', country: 'Denmark' }]);
  expect(await skills()).toEqual([
    { quarter: 'Q12026', skill: 'Go', people: 1 },
    { quarter: 'Q12026', skill: 'Rust', people: 1 },
  ]);
});

test('the same load again writes no row', async () => {
  await forgetQuarters();
  await bench.run(company);
  const written = () =>
    bench.query(
      'select xmin::text, ctid::text from quarter_person union all select xmin::text, ctid::text from quarter_skill order by 1, 2',
    );
  const before = await written();
  await bench.run(company);
  expect(await written()).toEqual(before);
});

test('a dry run keeps nothing', async () => {
  await forgetQuarters();
  await bench.run(company, { dryRun: true });
  expect(await people()).toEqual([]);
});

test('what is kept of another quarter stays', async () => {
  await forgetQuarters();
  await bench.run(company);
  await withConnection(bench.database, (client) => recordQuarter(client, 'Q22026'));
  expect((await people()).map(({ quarter }) => quarter)).toEqual(['Q12026', 'Q12026', 'Q22026', 'Q22026']);
});
