/**
 * Sets a property that can be read but is left out of `console.log`, `JSON.stringify` and `{ ...spread }`,
 * so that a password cannot reach a log by way of the object that holds it.
 */
export function setSecret<T extends object, K extends keyof T & string>(target: T, key: K, value: T[K]): T {
  return Object.defineProperty(target, key, { value, enumerable: false, configurable: true, writable: true });
}
