/**
 * Waits until both have come to their end, also where one fails: nothing is then still at work on a connection that is closed.
 * @throws what the first failed with, otherwise what the second did
 */
export async function bothEnded<A, B>(first: A, second: B): Promise<[Awaited<A>, Awaited<B>]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}
