/** A font that takes longer is not waited for: the page is drawn without, and again when it comes. */
const patienceMs = 500;

/** Waits for the font of the page, so that nothing moves when it comes after what is written in it. */
export async function fontIsHere(): Promise<void> {
  const font = getComputedStyle(document.documentElement).getPropertyValue('--font');
  const isTooLong = new Promise((resolve) => setTimeout(resolve, patienceMs));
  // One that cannot be fetched is no reason for no page.
  await Promise.race([document.fonts.load(`1em ${font}`, 'A'), isTooLong]).catch(() => {});
}
