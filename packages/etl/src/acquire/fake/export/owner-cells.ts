import { packed } from '../company/text.ts';
import type { Cv } from '../person/cv.ts';
import type { Person } from '../person/person.ts';
import type { Cell } from '../../csv-cell.ts';
import type { LineStyle } from './line-style.ts';

/**
 * What every report repeats of a person and CV, by header. The same header may stand again among a report's own columns and
 * mean something else there (`Name` of a course).
 */
export class OwnerCells {
  readonly #cells: Readonly<Record<string, Cell>>;
  /** Leading cells by the list of headers, which the contracts share. */
  readonly #leading = new Map<readonly string[], string>();

  readonly #style: LineStyle;

  constructor(person: Person, cv: Cv, style: LineStyle) {
    this.#style = style;
    const { identity, career } = person;
    const { language } = identity.country;
    const name = identity.name;
    this.#cells = {
      Name: name,
      'Name (multilang)': packed(
        language === null ? { int: name } : { int: name, [language]: name },
        language,
      ),
      'Title (#{lang})': packed(cv.title, language),
      Email: identity.email,
      UPN: identity.upn,
      'External User ID': identity.externalId,
      'CV Partner User ID': identity.userId,
      'CV Partner CV ID': cv.id,
      'Phone Number': identity.phone,
      Landline: identity.landline,
      'Birth Year': career.birthYear,
      Department: career.practice.name,
      Country: identity.office.country,
      Nationality: identity.showsNationality ? identity.nationality.name.int : null,
    };
  }

  /** Undefined where the owner has no such cell. */
  cell(header: string): Cell | undefined {
    return this.#cells[header];
  }

  /** The cells of these headers as they are written. */
  leadingCells(headers: readonly string[]): string {
    let text = this.#leading.get(headers);
    if (text === undefined) {
      const all = new Set(headers);
      text = headers
        .map((header) => ({ header, written: this.#style.column(header, all) }))
        .filter(({ written }) => written.headers.length > 0)
        .map(({ header, written }) => written.cells(this.#cells[header] ?? null))
        .join(this.#style.delimiter);
      this.#leading.set(headers, text);
    }
    return text;
  }
}
