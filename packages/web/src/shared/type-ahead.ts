import { Combobox, ComboboxPopup, ComboboxWidget } from '@angular/aria/combobox';
import { Listbox, Option } from '@angular/aria/listbox';
import { httpResource } from '@angular/common/http';
import { Component, computed, input, output, signal } from '@angular/core';
import { count } from './format.ts';

/** An entry of a vocabulary of the API. */
export interface Suggestion {
  readonly value: string;
  readonly people: number;
}

/** A field that offers the words of a vocabulary while one types, with how many people each would find. */
@Component({
  selector: 'sa-type-ahead',
  imports: [Combobox, ComboboxPopup, ComboboxWidget, Listbox, Option],
  template: `
    <div class="field">
      <label [for]="id()">{{ label() }}</label>
      <input
        ngCombobox
        #combobox="ngCombobox"
        class="input"
        type="text"
        autocomplete="off"
        spellcheck="false"
        [id]="id()"
        [placeholder]="placeholder()"
        [(value)]="text"
        [(expanded)]="isOpen"
        (keydown.enter)="takeTyped($event)"
      />
    </div>
    <ng-template ngComboboxPopup [combobox]="combobox">
      <ul
        ngComboboxWidget
        ngListbox
        #listbox="ngListbox"
        class="popup"
        focusMode="activedescendant"
        selectionMode="explicit"
        [tabindex]="-1"
        [activeDescendant]="listbox.activeDescendant()"
        [attr.aria-label]="label()"
        [value]="[]"
        (valueChange)="take($event)"
      >
        @for (suggestion of offered(); track suggestion.value) {
          <li ngOption [value]="suggestion.value" [label]="suggestion.value">
            <span>{{ suggestion.value }}</span>
            <span class="soft small">{{ count(suggestion.people) }}</span>
          </li>
        }
      </ul>
    </ng-template>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    .popup {
      position: absolute;
      inset-inline: 0;
      inset-block-start: calc(100% + 2px);
      z-index: 4;
      max-height: 18rem;
      overflow-y: auto;
      padding: var(--space-1);
      background: var(--sheet-raised);
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      box-shadow: var(--shadow-raised);
    }
    .popup:empty {
      display: none;
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: var(--space-3);
      padding: var(--space-1) var(--space-2);
      border-radius: var(--radius);
      cursor: pointer;
    }
    li:hover,
    li[data-active='true'] {
      background: var(--teal-ground);
      color: var(--teal-strong);
    }
  `,
})
export class TypeAhead {
  readonly label = input.required<string>();
  /** `skills`, `roles`, `certificates` …: the address under `/api/v1`. */
  readonly vocabulary = input.required<string>();
  readonly placeholder = input('');
  readonly chosen = output<string>();

  protected readonly id = computed(() => `type-ahead-${this.vocabulary()}`);
  protected readonly text = signal('');
  protected readonly isOpen = signal(false);
  protected readonly count = count;

  protected readonly found = httpResource<readonly Suggestion[]>(
    () =>
      this.isOpen() || this.text() !== ''
        ? { url: `/api/v1/${this.vocabulary()}`, params: { q: this.text().trim(), limit: 12 } }
        : undefined,
    { defaultValue: [] },
  );
  /** The last answer stays while the next is on its way, so the list does not flicker. */
  protected readonly offered = computed<readonly Suggestion[]>((): readonly Suggestion[] =>
    this.found.hasValue() ? this.found.value() : [],
  );

  protected take(values: readonly string[]): void {
    const [value] = values;
    if (value === undefined) return;
    this.chosen.emit(value);
    this.text.set('');
    this.isOpen.set(false);
  }

  /** Enter takes what was typed where nothing of the list is marked. */
  protected takeTyped(event: Event): void {
    const typed = this.text().trim();
    const input = event.target as HTMLElement;
    if (typed === '' || input.getAttribute('aria-activedescendant')) return;
    const known = this.offered().find(({ value }) => value.toLowerCase() === typed.toLowerCase());
    this.take([known?.value ?? this.offered()[0]?.value ?? typed]);
  }
}
