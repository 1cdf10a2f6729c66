import { expect, test } from 'vitest';
import { gradeOf } from '../src/pages/shortlists/grade-of.ts';
import { nameOfFile } from '../src/pages/shortlists/name-of-file.ts';
import { Queue } from '../src/pages/shortlists/queue.ts';
import { Roster } from '../src/pages/shortlists/roster.ts';
import { isSameName, matchingLists } from '../src/shared/matching-lists.ts';

const members = [1, 2, 3, 4].map((userId) => ({ userId, note: '' }));
const rows = (roster: Roster<{ userId: number }>): string =>
  roster.entries.map(({ member, isGone }) => (isGone ? `(${member.userId})` : `${member.userId}`)).join(' ');

test('somebody moved to another place pushes the others along', () => {
  const roster = new Roster(members);
  expect([roster.moved(4, 1), roster.moved(1, 3), roster.moved(2, 99), roster.moved(7, 1)].map(rows)).toEqual(
    ['4 1 2 3', '2 3 1 4', '1 3 4 2', '1 2 3 4'],
  );
});

test('who was taken off keeps the row while others move, and comes back into it', () => {
  const without = new Roster(members).without(2);
  expect(rows(without)).toBe('1 (2) 3 4');
  expect(without.entries.map(({ place }) => place)).toEqual([1, 0, 2, 3]);
  const moved = without.moved(4, 1);
  expect(rows(moved)).toBe('4 (2) 1 3');
  expect(rows(moved.withAgain(2))).toBe('4 2 1 3');
  expect(moved.members.map(({ userId }) => userId)).toEqual([4, 1, 3]);
});

test('an order that was refused is put back to the last one that was kept', () => {
  const moved = new Roster(members).moved(1, 4).without(3);
  expect(rows(moved.inOrderOf([1, 2, 4]))).toBe('1 (3) 2 4');
});

test('a change of one leaves the others and the old roster as they were', () => {
  const roster = new Roster(members);
  expect(roster.changed(3, { note: 'lead' }).members[2]).toEqual({ userId: 3, note: 'lead' });
  expect(roster.members[2]).toEqual({ userId: 3, note: '' });
});

test('what is sent goes one after another, also past one that fails', async () => {
  const queue = new Queue();
  const done: string[] = [];
  const first = queue.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    done.push('first');
  });
  const second = queue.run(() => Promise.reject(new Error('refused')));
  const third = queue.run(async () => void done.push('third'));
  await expect(second).rejects.toThrow('refused');
  await Promise.all([first, third]);
  expect(done).toEqual(['first', 'third']);
});

test('typing finds lists by every word, in any case and without accents, those that begin so first', () => {
  const lists = ['Bid: harbour', 'Harbour bench', 'Åse’s team', 'Tax'].map((name) => ({ name }));
  const found = (typed: string): string[] => matchingLists(lists, typed).map(({ name }) => name);
  expect(found('harb')).toEqual(['Harbour bench', 'Bid: harbour']);
  expect(found(' BENCH harb ')).toEqual(['Harbour bench']);
  expect(found('ase')).toEqual(['Åse’s team']);
  expect(found('')).toHaveLength(4);
  expect(found('nothing')).toEqual([]);
  expect([isSameName('Åse  team', 'ase team '), isSameName('a', 'b')]).toEqual([true, false]);
});

test('a file is called as the server says, in any alphabet', () => {
  const disposition = `attachment; filename="_re 2026.csv"; filename*=UTF-8''%C3%85re%202026.csv`;
  expect(nameOfFile(disposition, 'list')).toBe('Åre 2026.csv');
  expect(nameOfFile('attachment; filename="Are.csv"', 'list')).toBe('Are.csv');
  expect(nameOfFile(null, 'list')).toBe('list');
});

test('half a grade is half a grade, and none is a dash', () => {
  expect(gradeOf({ cpdLabel: 'CPD3L', sfiaLevel: 5 })).toBe('CPD3L / SFIA5');
  expect(gradeOf({ cpdLabel: null, sfiaLevel: 5 })).toBe('SFIA5');
  expect(gradeOf({ cpdLabel: null, sfiaLevel: null })).toBe('–');
});
