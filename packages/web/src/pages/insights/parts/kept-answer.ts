import type { HttpResourceRef } from '@angular/common/http';
import { linkedSignal, type Signal } from '@angular/core';

/**
 * The answer of a request, kept while the next is on its way, so that nothing jumps where one only turns a page. There is none once a
 * request has failed.
 * @param about what must not be seen any longer where it changes: an answer about something else goes at once
 */
export const keptAnswer = <T>(
  request: HttpResourceRef<T | undefined>,
  about: () => unknown = () => null,
): Signal<T | undefined> =>
  linkedSignal<{ about: unknown; failed: boolean; answer: T | undefined }, T | undefined>({
    source: () => ({
      about: about(),
      failed: request.error() !== undefined,
      answer: request.hasValue() ? request.value() : undefined,
    }),
    computation: ({ about, failed, answer }, previous) =>
      answer ??
      (!failed && previous !== undefined && previous.source.about === about ? previous.value : undefined),
  }).asReadonly();
