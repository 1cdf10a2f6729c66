import { Injectable, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

/** What is chosen on the page stands in its address, so that it can be sent to someone. */
@Injectable()
export class AddressState {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #address = toSignal(this.#route.queryParamMap, { requireSync: true });

  /** What the address says of it, where that is one of the choices; else the first of them. */
  choice<const T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const given = this.#address().get(name);
    return choices.find((each) => each === given) ?? choices[0];
  }

  text(name: string): string | null {
    return this.#address().get(name);
  }

  /** @param value null is what holds where the address says nothing */
  set(name: string, value: string | null): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { [name]: value },
      queryParamsHandling: 'merge',
      preserveFragment: true,
      replaceUrl: true,
      scroll: 'manual',
    });
  }
}
