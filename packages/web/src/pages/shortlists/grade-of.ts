/** `CPD3L / SFIA5`, or the half of it that is known. */
export const gradeOf = ({
  cpdLabel,
  sfiaLevel,
}: {
  readonly cpdLabel: string | null;
  readonly sfiaLevel: number | null;
}): string => [cpdLabel, sfiaLevel === null ? null : `SFIA${sfiaLevel}`].filter(Boolean).join(' / ') || '–';
