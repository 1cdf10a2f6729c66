import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { count, duration, quarter } from '../../../shared/format.ts';
import type { RunHead } from '../answers.ts';
import { moment } from '../moment.ts';
import { statusWords } from '../run-status.ts';

/** Runs one below the other, each leading to what it did. Where a table does not fit, each is a block. */
@Component({
  selector: 'sa-run-table',
  imports: [RouterLink],
  templateUrl: './run-table.html',
  styleUrl: './run-table.css',
})
export class RunTable {
  readonly runs = input.required<readonly RunHead[]>();

  protected readonly count = count;
  protected readonly duration = duration;
  protected readonly moment = moment;
  protected readonly quarter = quarter;
  protected readonly statusWords = statusWords;
}
