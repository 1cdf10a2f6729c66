import type { SimulatedFault, SimulatedFaultKind } from './options.ts';

/** Which of the reports that are asked for go wrong, and how. */
export class FaultPlan {
  readonly #left: { readonly report: string; readonly kind: SimulatedFaultKind; times: number }[];

  constructor(faults: readonly SimulatedFault[]) {
    this.#left = faults.map(({ report, kind, times = 1 }) => ({ report, kind, times }));
  }

  /** What goes wrong with a report of this type that is asked for now; null: nothing. */
  take(report: string): SimulatedFaultKind | null {
    const fault = this.#left.find((each) => each.report === report && each.times > 0);
    if (fault === undefined) return null;
    fault.times--;
    return fault.kind;
  }
}
