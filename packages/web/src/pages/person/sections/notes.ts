import type { Profile } from '../../../api/answers.ts';
import { monthOf } from '../../../shared/format.ts';
import type { Note } from './note-list.ts';

const facts = (...words: readonly (string | null)[]): string[] =>
  words.filter((word) => word !== null && word !== '') as string[];

/** The short sections of a CV. Those without content have no notes. */
export function notesOf(profile: Profile): { roles: Note[]; courses: Note[]; publications: Note[] } {
  return {
    roles: profile.roles.map(({ role, description, highlighted }) => ({
      title: role,
      facts: [],
      text: description,
      isHighlighted: highlighted === true,
    })),
    courses: profile.courses.map(({ name, organiser, longDescription, month, year, highlighted }) => ({
      title: name ?? 'Course',
      facts: facts(organiser, monthOf(year, month)),
      text: longDescription,
      isHighlighted: highlighted === true,
    })),
    publications: profile.blogs.map(({ name, description, highlighted }) => ({
      title: name ?? 'Publication',
      facts: [],
      text: description,
      isHighlighted: highlighted === true,
    })),
  };
}
