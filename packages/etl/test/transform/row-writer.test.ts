import { expect, test } from 'vitest';
import { matchHeader } from '../../src/extract/header.ts';
import type { CellTexts } from '../../src/extract/record-cells.ts';
import { RecordSplitter } from '../../src/extract/record-splitter.ts';
import type { ReportFile } from '../../src/extract/report-reader.ts';
import { reports } from '../../src/index.ts';
import { allHeaders, exportHeaders, type Report } from '../../src/reports/contract.ts';
import { CopyBuffer } from '../../src/transform/copy-buffer.ts';
import type { Issue } from '../../src/transform/issues.ts';
import { ListedPeople } from '../../src/transform/listed-people.ts';
import { LookupIds } from '../../src/transform/lookup-ids.ts';
import { KnownOwners } from '../../src/transform/owners.ts';
import { planRows, stagedForm, type RowForm } from '../../src/transform/row-plan.ts';
import { RowTransformer } from '../../src/transform/row-transformer.ts';
import { RowWriter } from '../../src/transform/row-writer.ts';
import { Random } from '../support/random.ts';

// What exports write in columns of each kind.
const usual: Record<string, readonly string[]> = {
  text: ['Some text', 'é', 'A', ''],
  integer: ['5', '0', '3', ''],
  percent: ['52', '0', '100', ''],
  date: ['2024-02-29', '2026-12-31', ''],
  boolean: ['True', 'false', ''],
  multilang: ['int:Yes', 'int:é x', ''],
  list: ['User', 'User, Admin', ''],
};
// And what they may hold beside that; any of it in any column.
const blanks = [' ', '\t', '\u00A0', '\uFEFF', '\u3000', '\u2028'];
const unusual = [
  ['007', '+5', '5.0', '5.5', '-3', '99', '101', '1e3', '50 %', '9999999999', '123456789', '1234567890'],
  [
    '2023-02-29',
    '2024-2-3',
    '01/02/2024',
    '1.2.2024',
    '2024-02-29T10:00',
    '0000-01-01',
    '20240-1-01',
    '2024-13-01',
  ],
  ['TRUE', 'tRuE', 'yes', 'N', 't', 'truE ', 'falsey', 'd2u\u0045'],
  [
    'int:',
    'int: Yes',
    'int:a|no:b',
    'no:Ja',
    'int:say "yes"',
    'int:a\\b',
    'int:1|2',
    'INT:Yes',
    ' int:Yes',
    'int :Yes',
  ],
  ['{"int":"Yes"}', '{"int":"\\u0000"}', '"quoted"', '""', 'a""b'],
  ['back\\slash', '\\N', '\\.', 'a\nb', 'a\r\nb', 'a\tb', '\u0000', 'a\u0000', '\u0001', '\u007F'],
  ['李', '👩🏽‍💻', 'Ĭ', '\u2003x', 'x\u205F', '…', 'café', '\u00C2', '\u00E1', '\u1680'],
  ...blanks.map((blank) => [blank, `${blank}a`, `a${blank}`, `int:${blank}a`, `int:a${blank}`, `${blank}7`]),
].flat();

const owner = {
  cvId: 7,
  cvPartnerCvId: 'cv-1',
  userId: 3,
  cvPartnerUserId: 'user-1',
  email: 'ada@example.org',
  upn: null,
  externalId: null,
};
const owners = new KnownOwners(
  [
    owner,
    { ...owner, cvId: 123_456, cvPartnerCvId: 'cv-2', userId: 88, cvPartnerUserId: 'user-2', email: null },
  ],
  ({ email }) => email === 'erased@example.org',
);

function fileOf(report: Report, header: readonly string[]): ReportFile {
  const match = matchHeader(report, header);
  return {
    report,
    path: '',
    bytes: 0,
    header,
    match,
    encoding: null,
    dialect: { delimiter: ',', lineEnd: '\n' },
  };
}

function csvCell(random: Random, text: string): string {
  // A quote that does not begin the cell may stand without quotes around it.
  const mustBeQuoted = /^"|[,\n\r]/.test(text) || random.below(6) === 0;
  return mustBeQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Nearly all cells as exports write them, in half of the rows one that is not, now and then many. */
function randomRow(random: Random, header: readonly string[], kinds: ReadonlyMap<string, string>): string {
  const odd = random.pick([-1, random.below(header.length), random.below(header.length)]);
  const areMany = random.below(10) === 0;
  const cells = header.map((name, index) => {
    if (name === 'CV Partner CV ID')
      return random.pick(['cv-1', 'cv-1', 'cv-1', 'cv-2', ' cv-2', 'cv-0', '']);
    if (name === 'CV Partner User ID') return random.pick(['user-1', 'user-1', 'user-2', 'user-0', '']);
    if (name === 'Email' && random.below(3) === 0)
      return random.pick(['ada@example.org', 'erased@example.org']);
    if (index === odd || (areMany && random.below(3) === 0)) return random.pick(unusual);
    return random.pick(usual[kinds.get(name) ?? 'text']!);
  });
  if (random.below(50) === 0) cells.pop();
  return cells.map((cell) => csvCell(random, cell)).join(',');
}

/** Rows for the table itself: without their line, and with ids instead of names. One name is known. */
function straightForm({ columns }: Report): RowForm {
  const named = Object.entries(columns).filter(([, { lookup }]) => lookup !== null);
  return {
    withLine: false,
    people: null,
    lookups: new Map(named.map(([name]) => [name, new LookupIds([{ id: 41, name: 'Some text' }])])),
  };
}

/** Rows for the staging table. Of the report of people one CV is stored already. */
function stagedFormOf({ owner: ownedBy }: Report): RowForm {
  if (ownedBy !== 'export') return stagedForm;
  const ids = {
    people: new LookupIds([{ id: 3, name: 'user-1' }], 90),
    cvs: new LookupIds([{ id: 7, name: 'cv-1' }]),
  };
  return { ...stagedForm, people: new ListedPeople(ids) };
}

/** What one of the two ways makes of a file. */
function readBy(
  file: ReportFile,
  text: string,
  way: 'short' | 'long',
  form = stagedForm,
): { rows: string[]; issues: Issue[]; names: LookupIds['added'][] } {
  const issues: Issue[] = [];
  const plan = planRows(file, form);
  const writer = new RowWriter(plan, owners, (issue) => issues.push(issue));
  const transformer = new RowTransformer(plan, owners, (issue) => issues.push(issue));
  const rows: string[] = [];
  // Small, so that it has to grow in the middle of a row.
  const out = new CopyBuffer(8);
  new RecordSplitter(file.report.file, file.dialect, file.header.length, plan.wanted).feed(
    Buffer.from(text),
    true,
    (cells, shape, line) => {
      if (way === 'long') {
        const strings: CellTexts = { text: (slot) => cells.text(slot) };
        const row = transformer.transform(strings, shape, line);
        if (row !== null) rows.push(row);
        return;
      }
      const start = out.length;
      if (writer.write(cells, shape, line, out)) rows.push(out.bytes.toString('utf8', start, out.length));
      else expect(out.length).toBe(start);
    },
  );
  return { rows, issues, names: [...(form.lookups?.values() ?? [])].map(({ added }) => added) };
}

test.each(reports.map((report) => [report.file, report] as const))(
  'the short way of %s writes and refuses what the long way does',
  (_, report) => {
    const random = new Random(20_261_124);
    const whole = allHeaders(report);
    const kinds = new Map(
      Object.values(report.columns).map((column) => [column.headers[0]!, column.parser.name]),
    );
    for (let round = 0; round < 40; round++) {
      const some = whole.filter((name) => name.endsWith('ID') || random.below(8) > 0);
      // A language in a column of its own beside the packed form.
      const norwegian = whole
        .filter((name) => name.endsWith('(#{lang})'))
        .map((name) => name.replace('#{lang}', 'no'));
      const header = random.pick([whole, some, [...whole, ...norwegian]]);
      const lines = Array.from({ length: 150 }, () => randomRow(random, header, kinds));
      const file = fileOf(report, header);
      const text = lines.join('\n');
      const form = () => (round % 2 === 0 ? stagedFormOf(report) : straightForm(report));
      const short = readBy(file, text, 'short', form());
      expect(short).toEqual(readBy(file, text, 'long', form()));
    }
  },
);

test('a row is written as its line, the id of its owner and its values', () => {
  const report = reports.find(({ file }) => file === 'availability_report.csv')!;
  const file = fileOf(report, exportHeaders(report));
  const { rows, issues } = readBy(
    file,
    ',,,user-1,2026-04-03,52,"Plan, new"\n,,,user-2,2026-04-04,,\n',
    'short',
  );
  expect(rows).toEqual(['1\t3\t2026-04-03\t52\tPlan, new\n', '2\t88\t2026-04-04\t0\t\\N\n']);
  expect(issues).toEqual([]);
  // Of tentative and overbooked days the file has no column.
  const columns = planRows(file, stagedForm).columns.map(({ name }) => name);
  expect(columns).toEqual(['line', 'user_id', 'date', 'percent_available', 'source']);
});
