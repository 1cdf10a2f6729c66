import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import type { Criteria } from './criteria.ts';

/** The filters that are on, each to be taken off. */
@Component({
  selector: 'sa-chip-row',
  template: `
    @if (chips().length > 0) {
      <ul class="row" aria-label="Filters that are on">
        @for (chip of chips(); track $index) {
          <li>
            <button type="button" class="chip on" (click)="take(chip.without, $index)">
              {{ chip.words }} <span aria-hidden="true">✕</span
              ><span class="visually-hidden">, take off</span>
            </button>
          </li>
        }
        <li>
          <button type="button" class="button quiet small" (click)="take(criteria().cleared(), 0)">
            Reset
          </button>
        </li>
      </ul>
    }
  `,
  styles: `
    .chip {
      text-align: start;
    }
  `,
})
export class ChipRow {
  readonly criteria = input.required<Criteria>();
  readonly changed = output<Criteria>();
  /** No filter is on any more, so the keyboard has to go elsewhere. */
  readonly emptied = output();

  protected readonly chips = computed(() => this.criteria().chips());
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);

  /** The button that was pressed goes; the keyboard goes to the one that stands in its place. */
  protected take(without: Criteria, place: number): void {
    this.changed.emit(without);
    afterNextRender(
      () => {
        const left = this.#host.querySelectorAll<HTMLElement>('button');
        const next = left[Math.min(place, left.length - 1)];
        if (next === undefined) this.emptied.emit();
        else next.focus();
      },
      { injector: this.#injector },
    );
  }
}
