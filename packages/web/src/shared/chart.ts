import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { Theme } from './theme.ts';

/** A figure, and the parameters of the search that shows whom it is made of. */
export interface LinkedFigure {
  readonly text: string | number;
  readonly search: Params;
}

export type ChartCell = string | number | null | LinkedFigure;

/** The figures of a chart in words and numbers, for whoever does not see it or wants them exactly. */
export interface ChartTable {
  readonly columns: readonly string[];
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly ChartCell[])[];
}

/** What a drawing depends on besides its figures. */
export interface Surroundings {
  /** The colour of a custom property of `styles/tokens.css` in the theme that is on. */
  readonly colour: (name: string) => string;
  /** Where there is room for few labels alone. */
  readonly isNarrow: boolean;
}

export type DrawChart = (surroundings: Surroundings) => EChartsCoreOption;

/** In pixels: a telephone. */
const narrowWidth = 480;

/**
 * A chart with its figures: the picture says in one sentence what it shows, and a table of the same figures opens below it. A click on
 * a part of it tells which.
 */
@Component({
  selector: 'sa-chart',
  imports: [RouterLink],
  templateUrl: './chart.html',
  styleUrl: './chart.css',
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

  protected readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  readonly #theme = inject(Theme);
  readonly #chart = signal<EChartsType | null>(null);
  readonly #isNarrow = signal(false);
  protected readonly isMissing = signal(false);
  protected readonly isWaiting = computed(() => this.#chart() === null && !this.isMissing());
  readonly #option = computed(() => {
    // Read so that another theme draws anew; the colours themselves are no signals.
    this.#theme.isDark();
    const colour = (name: string): string => this.#theme.colour(name);
    return {
      animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 250,
      ...this.draw()({ colour, isNarrow: this.#isNarrow() }),
    };
  });

  constructor() {
    const destroy = inject(DestroyRef);
    // The library draws into an element by itself, which no template can do for it.
    effect(() => this.#chart()?.setOption(this.#option(), true));
    afterNextRender(() => void this.#begin(this.canvas().nativeElement, destroy));
  }

  protected readonly linkOf = (cell: ChartCell): LinkedFigure | null =>
    typeof cell === 'object' ? cell : null;

  async #begin(element: HTMLElement, destroy: DestroyRef): Promise<void> {
    try {
      const { init } = await import('./echarts.ts');
      if (destroy.destroyed) return;
      this.#follow(init(element), element, destroy);
    } catch {
      // The server may have a newer page by now; the figures are here all the same.
      this.isMissing.set(true);
    }
  }

  #follow(chart: EChartsType, element: HTMLElement, destroy: DestroyRef): void {
    chart.on('click', ({ data }) => this.chosen.emit(data));
    const observer = new ResizeObserver(() => {
      this.#isNarrow.set(element.clientWidth < narrowWidth);
      chart.resize();
    });
    observer.observe(element);
    destroy.onDestroy(() => {
      observer.disconnect();
      chart.dispose();
    });
    this.#isNarrow.set(element.clientWidth < narrowWidth);
    this.#chart.set(chart);
  }
}
