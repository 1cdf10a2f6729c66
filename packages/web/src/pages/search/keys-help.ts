import { Component, computed, input, viewChild, type ElementRef } from '@angular/core';

const keys: readonly { key: string; what: string; isForManagers?: boolean }[] = [
  { key: '/', what: 'to the words to search for' },
  { key: '↓', what: 'from the words to the people' },
  { key: '↑ ↓ ← →', what: 'from one to the next' },
  { key: 'Page ↑ ↓, Home, End', what: 'further, to the first, to the last' },
  { key: 'Enter', what: 'open the person' },
  { key: 's', what: 'put the person on a shortlist', isForManagers: true },
  { key: 'c', what: 'choose the person to be compared' },
  { key: '?', what: 'show these keys' },
];

/** The keys of the search, behind a button and the key `?`. */
@Component({
  selector: 'sa-keys-help',
  template: `
    <button type="button" class="button quiet small" aria-haspopup="dialog" (click)="open()">
      Keys <kbd aria-hidden="true">?</kbd>
    </button>
    <dialog #dialog aria-labelledby="keys-help" (click)="closeBeside($event)">
      <form method="dialog">
        <h2 id="keys-help">Keys</h2>
        <dl>
          @for (each of keys(); track each.key) {
            <dt>
              <kbd>{{ each.key }}</kbd>
            </dt>
            <dd>{{ each.what }}</dd>
          }
        </dl>
        <button class="button">Close</button>
      </form>
    </dialog>
  `,
  styles: `
    dialog {
      padding: 0;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-large);
      background: var(--sheet-raised);
      color: var(--ink);
      box-shadow: var(--shadow-raised);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 0.35);
    }
    form {
      display: grid;
      gap: var(--space-4);
      justify-items: start;
      padding: var(--space-5);
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-2) var(--space-4);
      align-items: baseline;
    }
    kbd {
      padding: 0 var(--space-1);
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--sheet-sunken);
      font: inherit;
      font-size: var(--size-small);
      font-weight: 600;
    }
    /* Where there is no keyboard there are no keys. */
    @media (hover: none) {
      :host {
        display: none;
      }
    }
  `,
})
export class KeysHelp {
  readonly mayShortlist = input(false);
  protected readonly keys = computed(() =>
    keys.filter(({ isForManagers }) => this.mayShortlist() || isForManagers !== true),
  );
  protected readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.dialog().nativeElement.showModal();
  }

  /** A click on what is around it, which belongs to the dialog itself. */
  protected closeBeside({ target }: Event): void {
    if (target === this.dialog().nativeElement) this.dialog().nativeElement.close();
  }
}
