import { HttpErrorResponse } from '@angular/common/http';
import { Component, computed, input, output } from '@angular/core';

/** What to tell of an error of a request: what happened, and whether trying again may help. */
export function describeError(error: unknown): { title: string; detail: string; reference: string | null } {
  if (error instanceof HttpErrorResponse) {
    const problem = error.error as { title?: string; detail?: string; instance?: string } | null;
    if (error.status === 0)
      return {
        title: 'The server does not answer',
        detail: 'It may be starting, or the network is gone. What you typed is still here.',
        reference: null,
      };
    if (problem?.title)
      return { title: problem.title, detail: problem.detail ?? '', reference: problem.instance ?? null };
    return { title: 'The server could not answer', detail: `It said ${error.status}.`, reference: null };
  }
  return {
    title: 'Something went wrong on this page',
    detail: 'Reload it, and please report it.',
    reference: null,
  };
}

/** An error where its content would have been, with a way to try again. */
@Component({
  selector: 'sa-problem-notice',
  template: `
    <div class="notice error" role="alert">
      <h2>{{ told().title }}</h2>
      <p>{{ told().detail }}</p>
      @if (told().reference; as reference) {
        <p class="small soft">Reference for whoever runs the server: {{ reference }}</p>
      }
      <p><button type="button" class="button" (click)="again.emit()">Try again</button></p>
    </div>
  `,
})
export class ProblemNotice {
  readonly error = input.required<unknown>();
  readonly again = output();
  protected readonly told = computed(() => describeError(this.error()));
}
