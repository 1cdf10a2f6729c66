/** A security clearance as the security office keeps it. */
export interface Clearance {
  readonly name: string;
  /** Null: it has no end. */
  readonly validMonths: number | null;
  /** Given only to citizens of the country. */
  readonly citizensOnly: boolean;
  /** Out of a hundred people of an office that needs clearances. */
  readonly share: number;
}

// prettier-ignore
export const clearances: readonly Clearance[] = [
  { name: 'None', validMonths: null, citizensOnly: false, share: 27 },
  { name: 'BPSS', validMonths: null, citizensOnly: false, share: 26 },
  { name: 'CTC', validMonths: 36, citizensOnly: true, share: 6 },
  { name: 'SC', validMonths: 60, citizensOnly: false, share: 23 },
  { name: 'eSC', validMonths: 60, citizensOnly: true, share: 3 },
  { name: 'DV', validMonths: 84, citizensOnly: true, share: 5 },
  { name: 'eDV', validMonths: 84, citizensOnly: true, share: 1 },
  { name: 'NPPV1', validMonths: 12, citizensOnly: false, share: 2 },
  { name: 'NPPV2', validMonths: 36, citizensOnly: false, share: 3 },
  { name: 'NPPV3', validMonths: 36, citizensOnly: false, share: 4 },
];

export const verifiers: readonly string[] = ['Security', 'PMO', 'HR', 'Vetting team'];
