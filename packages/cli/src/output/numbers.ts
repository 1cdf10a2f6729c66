const whole = new Intl.NumberFormat('en-GB');

export const count = (value: number): string => whole.format(value);
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
