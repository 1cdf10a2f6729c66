/**
 * The name that a server gives a file.
 * @param disposition the header `content-disposition`; its `filename*` (RFC 8187) comes before `filename`, which is in ASCII
 * @param otherwise where it has neither
 */
export function nameOfFile(disposition: string | null, otherwise: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  const [, plain] = /filename="([^"]*)"/i.exec(disposition ?? '') ?? [];
  return (encoded === undefined ? plain : decodeURIComponent(encoded)) || otherwise;
}
