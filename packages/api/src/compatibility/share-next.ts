/**
 * Lets callers share one question: while it is being asked, those who come meanwhile wait for the next one. An answer is thus never
 * older than the call that it is given to, and under load a few questions serve hundreds of callers.
 */
export function shareNext<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | null = null;
  const askNext = (): Promise<T> => {
    next = null;
    const asked = ask();
    running = asked.catch(() => {});
    return asked;
  };
  return () => (next ??= running.then(askNext));
}
