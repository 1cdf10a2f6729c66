import { quotedWhere, type Cell } from '../../acquire/csv-cell.ts';
import type { LineStyle } from '../../acquire/fake/export/line-style.ts';
import { parseMultilang } from '../../transform/cells/multilang.ts';

const byLanguage = / \((?:(?:in )?#\{lang\}|multilang)\)$/;
const special = /[";\r\n]/;

/** As exports seen in public: `;`, a column for each language, `true` and `false`. */
export const semicolonStyle = (languages: readonly string[]): LineStyle => ({
  delimiter: ';',
  lineEnd: '\n',
  column(header, headers) {
    if (!byLanguage.test(header)) return { headers: [quotedWhere(special, header)], cells: cellOf };
    const columns = languages
      .map((language) => ({ language, header: header.replace(byLanguage, ` (${language})`) }))
      // `Industry (int)` stands in the report beside `Industry (#{lang})` already.
      .filter((column) => !headers.has(column.header));
    return {
      headers: columns.map((column) => column.header),
      cells(cell) {
        const texts = typeof cell === 'string' ? parseMultilang(cell) : {};
        return columns.map(({ language }) => quotedWhere(special, texts[language] ?? '')).join(';');
      },
    };
  },
});

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? quotedWhere(special, cell) : String(cell);
}
