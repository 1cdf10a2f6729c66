/**
 * A path of this server to send a browser to, or null where the text would lead, or could be read to lead, anywhere else:
 * `//evil.example`, `/\evil.example`, `/.//evil.example`, an address with a scheme.
 */
export function ownPath(text: string): string | null {
  const base = 'http://own.invalid';
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text) || !URL.canParse(text, base)) return null;
  const { origin, pathname, search, hash } = new URL(text, base);
  // Dots are resolved by now: what they hid may begin with two slashes.
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : null;
}
