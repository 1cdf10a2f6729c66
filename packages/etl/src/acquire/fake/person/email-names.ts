/** Names the e-mail addresses of people who are made in order. */
export type NameTaker = Pick<EmailNames, 'take'>;

/** Hands out names for e-mail addresses, each once: the second Anna Berg becomes `anna.berg2`. */
export class EmailNames {
  readonly #taken = new Map<string, number>();

  take(fullName: string): string {
    const name = fullName
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[øæßłđ]/g, (letter) => plainLetters[letter]!)
      .split(' ')
      .map((part) => part.replaceAll(/[^a-z-]/g, ''))
      .filter((part) => part !== '')
      .join('.');
    const count = (this.#taken.get(name) ?? 0) + 1;
    this.#taken.set(name, count);
    return count === 1 ? name : `${name}${count}`;
  }
}

/** Letters that Unicode does not take apart into a letter and a mark. */
const plainLetters: Record<string, string> = { ø: 'o', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd' };
