const longestMs = 5000;
const ownMoves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Shows a place of the page, and goes on doing so while what stands above it is on its way and moves it: until the reader moves, or
 * some seconds have passed.
 * @returns ends it
 */
export function stayAt(place: HTMLElement): () => void {
  const observer = new ResizeObserver(() => place.scrollIntoView());
  const end = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    for (const move of ownMoves) removeEventListener(move, end);
  };
  const timer = setTimeout(end, longestMs);
  for (const move of ownMoves) addEventListener(move, end, { passive: true });
  observer.observe(document.body);
  return end;
}
