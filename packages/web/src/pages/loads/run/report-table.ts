import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { count } from '../../../shared/format.ts';
import type { RunReport } from '../answers.ts';
import { fileSize } from '../moment.ts';

const figures = [
  { name: 'Read', of: ({ rowsRead }: RunReport) => rowsRead },
  { name: 'Inserted', of: ({ rowsInserted }: RunReport) => rowsInserted },
  { name: 'Updated', of: ({ rowsUpdated }: RunReport) => rowsUpdated },
  { name: 'Unchanged', of: ({ rowsUnchanged }: RunReport) => rowsUnchanged },
  { name: 'Deleted', of: ({ rowsDeleted }: RunReport) => rowsDeleted },
] as const;

/** What a run did with each report. */
@Component({
  selector: 'sa-report-table',
  imports: [RouterLink],
  template: `
    <div class="scroll-x" role="region" tabindex="0" aria-label="What was done with each report">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Report</th>
            @for (figure of figures; track figure.name) {
              <th scope="col" class="number">{{ figure.name }}</th>
            }
            <th scope="col" class="number">Rejected</th>
            <th scope="col" class="number">Cells at fault</th>
            <th scope="col" class="number">File</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          @for (report of of(); track report.report) {
            <tr>
              <th scope="row">
                {{ report.report }}
                @if (report.skipped) {
                  <span class="soft">as in the last load: not read again</span>
                }
              </th>
              @for (figure of figures; track figure.name) {
                <td class="number">{{ count(figure.of(report)) }}</td>
              }
              <td class="number" [class.at-fault]="report.rowsRejected > 0">
                @if (leadsToRejects() && report.rowsRejected > 0) {
                  <a
                    [routerLink]="[]"
                    [queryParams]="{ file: report.report, kind: 'row' }"
                    fragment="rejects"
                    (click)="led.emit()"
                    >{{ count(report.rowsRejected)
                    }}<span class="visually-hidden"> rejected rows of {{ report.report }}</span></a
                  >
                } @else {
                  {{ count(report.rowsRejected) }}
                }
              </td>
              <td class="number" [class.at-fault]="report.cellIssues > 0">
                @if (leadsToRejects() && report.cellIssues > 0) {
                  <a
                    [routerLink]="[]"
                    [queryParams]="{ file: report.report, kind: 'cell' }"
                    fragment="rejects"
                    (click)="led.emit()"
                    >{{ count(report.cellIssues)
                    }}<span class="visually-hidden"> cells at fault of {{ report.report }}</span></a
                  >
                } @else {
                  {{ count(report.cellIssues) }}
                }
              </td>
              <td class="number">{{ fileSize(report.fileBytes) }}</td>
              <td>
                <code [title]="report.fileSha256">{{ report.fileSha256.slice(0, 10) }}…</code>
              </td>
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            @for (figure of figures; track figure.name) {
              <td class="number">{{ count(sum(figure.of)) }}</td>
            }
            <td class="number">{{ count(sum(rejected)) }}</td>
            <td class="number">{{ count(sum(issues)) }}</td>
            <td class="number">{{ fileSize(sum(bytes)) }}</td>
            <td></td>
          </tr>
        </tfoot>
      </table>
    </div>
  `,
  styles: `
    .table {
      min-width: 56rem;
    }
    .table tbody th,
    .table tbody td {
      padding-block: var(--space-1);
    }
    .table tbody th {
      border-block-end: 1px solid var(--line);
      color: inherit;
      font-size: inherit;
      font-weight: 500;
    }
    .table tfoot th,
    .table tfoot td {
      border-block: 1px solid var(--line-strong) 0;
      color: inherit;
      font-size: inherit;
      font-weight: 620;
    }
    .number {
      white-space: nowrap;
    }
    .number + :not(.number) {
      padding-inline-start: var(--space-5);
    }
    .at-fault,
    .at-fault a {
      color: var(--red);
      font-weight: 600;
    }
    code {
      font-size: var(--size-small);
    }
  `,
})
export class ReportTable {
  readonly of = input.required<readonly RunReport[]>();
  /** Whether the rows that were rejected can be looked at below. */
  readonly leadsToRejects = input.required<boolean>();
  /** Somebody follows a figure to the rows behind it. */
  readonly led = output();

  protected readonly figures = figures;
  protected readonly rejected = ({ rowsRejected }: RunReport): number => rowsRejected;
  protected readonly issues = ({ cellIssues }: RunReport): number => cellIssues;
  protected readonly bytes = ({ fileBytes }: RunReport): number => fileBytes;
  protected readonly count = count;
  protected readonly fileSize = fileSize;

  protected sum(of: (report: RunReport) => number): number {
    return this.of().reduce((sum, report) => sum + of(report), 0);
  }
}
