import { Combobox, ComboboxPopup, ComboboxWidget } from '@angular/aria/combobox';
import { Listbox, Option } from '@angular/aria/listbox';
import { CdkConnectedOverlay } from '@angular/cdk/overlay';
import { httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { count } from './format.ts';
import { offersFor, type Suggestion } from './suggestions.ts';

/** A field that offers the words of a vocabulary while one types, with how many people have each. */
@Component({
  selector: 'sa-type-ahead',
  imports: [CdkConnectedOverlay, Combobox, ComboboxPopup, ComboboxWidget, Listbox, Option],
  templateUrl: './type-ahead.html',
  styleUrl: './type-ahead.css',
})
export class TypeAhead {
  readonly label = input.required<string>();
  /** `skills`, `roles`, `certificates` …: the address under `/api/v1`. */
  readonly vocabulary = input.required<string>();
  readonly placeholder = input('');
  /** Whether a part of a text can be chosen too, which finds all that hold it. */
  readonly takesParts = input(false);
  readonly chosen = output<string>();

  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly id = computed(() => `type-ahead-${this.vocabulary()}`);
  protected readonly text = signal('');
  protected readonly isOpen = signal(false);
  protected readonly count = count;

  protected readonly request = httpResource<readonly Suggestion[]>(() =>
    this.isOpen()
      ? { url: `/api/v1/${this.vocabulary()}`, params: { q: this.text().trim(), limit: 12 } }
      : undefined,
  );
  /** The last answer stays while the next is on its way, so that the list does not flicker. */
  readonly #found = linkedSignal<readonly Suggestion[] | undefined, readonly Suggestion[]>({
    source: () => (this.request.hasValue() ? this.request.value() : undefined),
    computation: (newest, previous) => newest ?? previous?.value ?? [],
  });
  protected readonly offers = computed(() => offersFor(this.text(), this.#found(), this.takesParts()));
  protected readonly isNothingLike = computed(
    () => this.request.hasValue() && this.offers().length === 0 && this.text().trim() !== '',
  );

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected take(values: readonly string[]): void {
    const [value] = values;
    if (value === undefined) return;
    this.chosen.emit(value);
    this.text.set('');
    this.isOpen.set(false);
  }

  /** Enter before the list has come takes what was typed; with the list there it takes what is marked in it. */
  protected takeTyped(): void {
    const typed = this.text().trim();
    if (typed !== '' && this.request.isLoading() && this.offers().length === 0) this.take([typed]);
  }
}
