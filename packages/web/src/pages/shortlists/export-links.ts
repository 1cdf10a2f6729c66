import { HttpClient, HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { failed, heard, type Told } from '../../shared/told.ts';
import { nameOfFile } from './name-of-file.ts';

/** A list as files for a spreadsheet: links, whose failures are told here instead of being saved as a file. */
@Component({
  selector: 'sa-export-links',
  template: `
    <span class="row" role="group" aria-label="Export the list">
      @for (format of formats; track format.value) {
        <a
          class="button"
          download
          [href]="address() + '&format=' + format.value"
          [attr.aria-busy]="fetching() === format.value"
          (click)="fetch($event, format.value)"
          ><span class="visually-hidden">Export as </span>{{ format.name }}</a
        >
      }
    </span>
  `,
})
export class ExportLinks {
  readonly shortlistId = input.required<number>();
  /** How the list is shown: the file is of the same. */
  readonly parameters = input<Readonly<Record<string, string | boolean>>>({});
  readonly told = output<Told>();

  protected readonly formats = [
    { value: 'csv', name: 'CSV' },
    { value: 'xlsx', name: 'Excel' },
  ] as const;
  protected readonly fetching = signal('');
  protected readonly address = computed(() => {
    const query = new URLSearchParams(
      Object.entries(this.parameters()).map(([name, value]) => [name, String(value)]),
    );
    return `/api/v1/shortlists/${this.shortlistId()}/export?${query.toString()}`;
  });
  readonly #http = inject(HttpClient);

  protected async fetch(event: MouseEvent, format: string): Promise<void> {
    // With a key held the browser does what it does with links.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (this.fetching() !== '') return;
    this.fetching.set(format);
    try {
      const answer = await firstValueFrom(
        this.#http.get(`${this.address()}&format=${format}`, { observe: 'response', responseType: 'blob' }),
      );
      this.told.emit(heard(`${saveFile(answer)} is saved`));
    } catch (error) {
      this.told.emit(failed('There is no file.', await withProblem(error)));
    }
    this.fetching.set('');
  }
}

function saveFile({ body, headers }: HttpResponse<Blob>): string {
  const name = nameOfFile(headers.get('content-disposition'), 'shortlist');
  const url = URL.createObjectURL(body ?? new Blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser begins to save after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}

/** Who asks for bytes gets the problem as bytes, too. */
async function withProblem(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  const text = await error.error.text();
  try {
    const { status, headers } = error;
    return new HttpErrorResponse({ status, headers, error: JSON.parse(text) });
  } catch {
    return error;
  }
}
