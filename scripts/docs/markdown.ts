import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** A table of GitHub's Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

// A pipe ends a cell even within code.
const cell = (text: string) => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');

export const code = (text: string): string => `\`${text}\``;

export const list = (items: readonly string[]): string => items.join(', ');

/**
 * The text as prettier leaves it, so that a generated file passes the check of the format.
 * @param proseWrap `always` for a page that is generated whole; in one written by hand lines stay as they are
 */
export async function formatted(
  path: string,
  text: string,
  proseWrap: 'always' | 'preserve',
): Promise<string> {
  const file = join(import.meta.dirname, '..', '..', path);
  return format(text, { ...(await resolveConfig(file)), filepath: file, proseWrap });
}

/** How a marker is written as a comment of Markdown, or of a file of settings. */
const comment = (path: string, text: string): string =>
  path.endsWith('.md') ? `<!-- ${text} -->` : `# ${text}`;

/**
 * Puts `content` between the markers of `name` (comments that say name:begin and name:end).
 * @throws Error where the page has no such markers
 */
export function withMarkedPart(path: string, text: string, name: string, content: string): string {
  const [begin, end] = [comment(path, `${name}:begin`), comment(path, `${name}:end`)];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${path} lacks the markers ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}
