import { Component, afterNextRender, inject, input, output } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/** A section that has content. */
export interface ContentsEntry {
  readonly id: string;
  readonly name: string;
}

/** What stands on the page, to jump to. */
@Component({
  selector: 'sa-page-contents',
  template: `
    <nav aria-label="Sections of this page">
      <ul>
        @for (entry of entries(); track entry.id) {
          <li>
            <a [href]="address() + '#' + entry.id" (click)="jump($event, entry)">{{ entry.name }}</a>
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    :host {
      display: block;
      position: sticky;
      inset-block-start: 4.5rem;
      align-self: start;
      max-height: calc(100dvh - 6rem);
      overflow-y: auto;
    }
    a {
      display: block;
      padding: 0.1875rem var(--space-3);
      border-inline-start: 2px solid var(--line);
      color: var(--ink-soft);
      text-decoration: none;
    }
    a:hover {
      border-color: var(--teal);
      color: var(--teal-strong);
    }
    a:focus-visible {
      outline-offset: -2px;
    }
    @media (max-width: 60rem) {
      :host {
        position: static;
        max-height: none;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
      }
      a {
        border: 1px solid var(--line);
        border-radius: 999px;
        font-size: var(--size-small);
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class PageContents {
  readonly entries = input.required<readonly ContentsEntry[]>();
  /** Of the page, without the part after #: the document has a base, against which `#skills` alone would be read. */
  readonly address = input.required<string>();
  readonly jumped = output<ContentsEntry>();

  constructor() {
    const { fragment } = inject(ActivatedRoute).snapshot;
    // The browser looked for it before there was any content.
    afterNextRender(() => {
      if (fragment !== null) document.getElementById(fragment)?.scrollIntoView();
    });
  }

  protected jump(event: MouseEvent, entry: ContentsEntry): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.jumped.emit(entry);
  }
}
