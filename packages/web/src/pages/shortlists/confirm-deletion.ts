import type { Dialog } from '@angular/cdk/dialog';
import { isMeant } from '../../shared/confirmation.ts';
import { counted } from '../../shared/format.ts';

/** Asks whether a list is really to be deleted: its notes and its order are gone then. @returns whether it was said twice */
export function isDeletionMeant(
  dialog: Dialog,
  { name, members }: { readonly name: string; readonly members: number },
): Promise<boolean> {
  const lost =
    members > 0
      ? `It has ${counted(members, 'person', 'people')}; their order and the notes on them go with it.`
      : 'Nobody is on it.';
  return isMeant(dialog, {
    title: `Delete “${name}”?`,
    meaning: `${lost} This cannot be undone.`,
    leave: 'Keep it',
    act: 'Delete the list',
  });
}
