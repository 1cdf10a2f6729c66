import { expect, test } from 'vitest';
import { matchPeople, type SourcePerson } from '../../../src/acquire/identities/match-people.ts';
import { person, row, type Cells } from '../../support/export.ts';
import type { FileDialect } from '../../support/file-dialect.ts';
import { Quarter } from '../side-reports/quarter.ts';

const ada = person('Ada Birch', { Email: 'Ada.Birch@Example.org', UPN: 'ab@corp.example.org' });
const bo = person('Bo Elm', { 'External User ID': 'E-7' });
const cy = person('Cy Fir', { Email: 'desk@example.org' });
const di = person('Di Gorse', { Email: 'desk@example.org' });

/** Matches people of a source with those of an export. @returns `CV Partner User ID`, or why there is none, by id in the source */
async function matched(
  people: readonly (Partial<SourcePerson> & { id: string })[],
  exported: readonly Cells[] = [ada, bo, cy, di],
  dialect?: FileDialect,
): Promise<Record<string, string>> {
  const quarter = await Quarter.with({ 'user_report.csv': exported.map((cells) => row(cells)) }, dialect);
  const known = await quarter.people();
  const { numbers, unmatched } = matchPeople(
    people.map((each) => ({ email: null, employeeId: null, ...each })),
    known,
  );
  return Object.fromEntries([
    ...[...numbers].map(([id, number]) => [id, known.userIds[number]!]),
    ...unmatched.map(({ id, outcome }) => [id, outcome]),
  ]);
}

test('people are found by their e-mail in any case', async () => {
  expect(await matched([{ id: '1', email: 'ada.birch@EXAMPLE.org' }])).toEqual({ 1: 'user-ada-birch' });
});

test('people are found by their UPN where the source has that as their e-mail', async () => {
  expect(await matched([{ id: '1', email: 'AB@corp.example.org' }])).toEqual({ 1: 'user-ada-birch' });
});

test('people are found by their employee id where their e-mail is unknown', async () => {
  expect(
    await matched([
      { id: '1', email: 'bo@elsewhere.example.org', employeeId: 'E-7' },
      { id: '2', employeeId: 'E-8' },
    ]),
  ).toEqual({ 1: 'user-bo-elm', 2: 'nobody' });
});

test('an e-mail that several people of the export have names none of them, unless the employee id does', async () => {
  expect(await matched([{ id: '1', email: 'desk@example.org' }])).toEqual({ 1: 'several' });
  expect(await matched([{ id: '1', email: 'desk@example.org', employeeId: 'ext-di-gorse' }])).toEqual({
    1: 'user-di-gorse',
  });
});

test('whoever has neither e-mail nor employee id is nobody', async () => {
  expect(await matched([{ id: '1' }])).toEqual({ 1: 'nobody' });
});

test('of several people of a source who match the same one none is taken', async () => {
  expect(
    await matched([
      { id: '1', email: 'ab@corp.example.org' },
      { id: '2', email: 'ada.birch@example.org' },
      { id: '3', employeeId: 'E-7' },
    ]),
  ).toEqual({ 1: 'shared', 2: 'shared', 3: 'user-bo-elm' });
});

test('but an e-mail counts for more than an employee id', async () => {
  expect(
    await matched([
      { id: '1', employeeId: 'ext-ada-birch' },
      { id: '2', email: 'ada.birch@example.org' },
    ]),
  ).toEqual({ 1: 'shared', 2: 'user-ada-birch' });
});

test('a person with two CVs is one person, as the later row tells of them', async () => {
  const second = { ...ada, 'CV Partner CV ID': 'cv-ada-2', Email: 'ada@new.example.org' };
  expect(
    await matched(
      [
        { id: '1', email: 'ada@new.example.org' },
        { id: '2', email: 'ada.birch@example.org' },
      ],
      [ada, second],
    ),
  ).toEqual({ 1: 'user-ada-birch', 2: 'nobody' });
});

test.each<[string, FileDialect]>([
  ['semicolons and a mark before the first byte', { delimiter: ';', byteOrderMark: true }],
  ['UTF-16', { delimiter: '\t', encoding: 'utf-16le', byteOrderMark: true }],
])('an export with %s is read as a load reads it', async (_, dialect) => {
  expect(await matched([{ id: '1', employeeId: 'E-7' }], undefined, dialect)).toEqual({ 1: 'user-bo-elm' });
});

test('an export that names nobody is refused', async () => {
  await expect(matched([], [])).rejects.toMatchObject({ code: 'no_people' });
});
