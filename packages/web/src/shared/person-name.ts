/** What somebody is called on the page: their name, or what stands for it where it may not be told or is not known. */
export const personName = ({
  name,
  userId,
}: {
  readonly name?: string | null;
  readonly userId: number;
}): string => name ?? `Person ${userId}`;
