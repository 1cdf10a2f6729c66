import { createRequire } from 'node:module';

// Papaparse comes without types.
const { parse } = createRequire(import.meta.url)('papaparse') as {
  parse(text: string, settings: object): { data: string[][] };
};

/** The records of a CSV text as an independent reader sees them. */
export function readCsv(text: string, settings: object = {}): string[][] {
  return parse(text, { skipEmptyLines: true, ...settings }).data;
}
