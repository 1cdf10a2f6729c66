/**
 * Fetches a part of the page that was left out of its first load. Where that fails, the server being gone or having a newer page by
 * now, it is said in the browser's own dialog: ours may be what could not be fetched.
 * @returns null where it could not be fetched
 */
export async function fetchLate<T>(what: string, fetch: () => Promise<T>): Promise<T | null> {
  try {
    return await fetch();
  } catch {
    sayUnfetched(what);
    return null;
  }
}

function sayUnfetched(what: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'notice error';
  const text = document.createElement('p');
  text.textContent = `${what} could not be fetched. The server may be gone for a moment, or have a newer page: reload this one.`;
  const button = document.createElement('button');
  button.className = 'button';
  button.textContent = 'Close';
  button.addEventListener('click', () => dialog.close());
  dialog.append(text, button);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
