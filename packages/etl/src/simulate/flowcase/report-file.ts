import { exportStyle } from '../../acquire/fake/export/line-style.ts';
import type { Answer } from './answer.ts';
import type { Company } from './company.ts';
import { endingWithinRow, withExtraCell, withoutLastLineEnd } from './damage.ts';
import type { SimulatedFaultKind } from './options.ts';
import { reportLines, type ReportOrder } from './report-lines.ts';

const csv = { 'content-type': 'text/csv; charset=utf-8' };

/** The file of a report as it is fetched, made as it is sent; what goes wrong goes wrong here. */
export function answerFile(company: Company, order: ReportOrder, fault: SimulatedFaultKind | null): Answer {
  const whole = () => reportLines(company, order);
  const half = () =>
    reportLines(company, { ...order, members: order.members.slice(0, Math.ceil(order.members.length / 2)) });
  const ok = (body: Iterable<string>): Answer => ({ status: 200, headers: csv, body });
  switch (fault) {
    case 'error page':
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: '<!DOCTYPE html>\n<title>Something went wrong</title>\n<p>Please try again later.</p>\n',
      };
    case 'truncated':
      return ok(endingWithinRow(half()));
    case 'no last newline':
      return ok(withoutLastLineEnd(whole()));
    case 'broken columns':
      return ok(withExtraCell(whole(), order.dialect === 'semicolon' ? ';' : exportStyle.delimiter));
    case 'dropped connection':
      return { ...ok(half()), breaksOff: true };
    default:
      return ok(whole());
  }
}
