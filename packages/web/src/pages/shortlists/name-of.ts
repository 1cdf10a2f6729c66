/** What somebody is called where names may be hidden. */
export const nameOf = ({ name, userId }: { name?: string | null; userId: number }): string =>
  name ?? `Person ${userId}`;

/** `CPD3L / SFIA5`, or the half of it that is known. */
export const gradeOf = ({
  cpdLabel,
  sfiaLevel,
}: {
  cpdLabel: string | null;
  sfiaLevel: number | null;
}): string => [cpdLabel, sfiaLevel === null ? null : `SFIA${sfiaLevel}`].filter(Boolean).join(' / ') || '–';
