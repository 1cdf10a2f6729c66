import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/** Whether a media query holds, now and whenever that changes. To be called where one may inject. */
export function mediaQuery(text: string): Signal<boolean> {
  const query = window.matchMedia(text);
  const holds = signal(query.matches);
  const follow = (): void => holds.set(query.matches);
  query.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  return holds.asReadonly();
}
