// Made where a number is first told: it takes as long as starting Node does.
let whole: Intl.NumberFormat | null = null;

export function count(value: number): string {
  whole ??= new Intl.NumberFormat('en-GB');
  return whole.format(value);
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
