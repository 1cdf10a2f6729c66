/** A grade as people read it: `CPD3L / SFIA5`, or the half of it that is known. */
export function gradeText(cpdLabel: string | null, sfiaLevel: number | null): string | null {
  const parts = [cpdLabel, sfiaLevel === null ? null : `SFIA${sfiaLevel}`].filter(Boolean);
  return parts.length === 0 ? null : parts.join(' / ');
}
