import {
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { Theme } from './theme.ts';

/** The figures of a chart in words and numbers, for whoever does not see it or wants them exactly. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Draws with the colours of the theme that is on. */
export type DrawChart = (colour: (name: string) => string) => EChartsCoreOption;

/**
 * A chart with its figures: the picture says in one sentence what it shows, and a table of the same figures opens below it. A click on
 * a part of it tells which.
 */
@Component({
  selector: 'sa-chart',
  template: `
    <figure>
      <div #canvas role="img" [attr.aria-label]="summary()" [style.height.rem]="height()"></div>
      <details>
        <summary>Figures as a table</summary>
        <div class="scroll-x" tabindex="0" role="region" [attr.aria-label]="'Figures: ' + summary()">
          <table class="table">
            <thead>
              <tr>
                @for (column of table().columns; track $index) {
                  <th scope="col">{{ column }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of table().rows; track $index) {
                <tr>
                  @for (cell of row; track $index) {
                    <td [class.number]="isNumber(cell)">{{ cell ?? '–' }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  `,
  styles: `
    summary {
      cursor: pointer;
      font-size: var(--size-small);
      color: var(--ink-soft);
      width: max-content;
      padding-block: var(--space-1);
    }
    .scroll-x {
      max-height: 20rem;
      overflow: auto;
    }
  `,
})
export class Chart {
  readonly draw = input.required<DrawChart>();
  /** One sentence: what the picture shows. */
  readonly summary = input.required<string>();
  readonly table = input.required<ChartTable>();
  /** In rem. */
  readonly height = input(18);
  /** The data of the part that was clicked, as the option gave it. */
  readonly chosen = output<unknown>();

  protected readonly isNumber = (cell: unknown): boolean => typeof cell === 'number';

  protected readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  readonly #theme = inject(Theme);
  readonly #chart = signal<EChartsType | null>(null);
  readonly #option = computed(() => {
    this.#theme.isDark();
    return {
      animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 250,
      ...this.draw()((name) => this.#theme.colour(name)),
    };
  });

  constructor() {
    const destroy = inject(DestroyRef);
    // The library draws on an element, which no template can do for it.
    effect(() => {
      const chart = this.#chart();
      if (chart !== null) chart.setOption(this.#option(), true);
    });
    effect(() => void this.#begin(this.canvas().nativeElement, destroy));
  }

  async #begin(element: HTMLElement, destroy: DestroyRef): Promise<void> {
    const { init } = await import('./echarts.ts');
    if (destroy.destroyed) return;
    const chart = init(element);
    chart.on('click', ({ data }) => this.chosen.emit(data));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    destroy.onDestroy(() => {
      observer.disconnect();
      chart.dispose();
    });
    this.#chart.set(chart);
  }
}
