import { DIALOG_DATA, Dialog, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { counted } from '../../shared/format.ts';

interface Condemned {
  readonly name: string;
  readonly members: number;
}

/** Asks whether a list is really to be deleted: its notes and its order are gone then. */
@Component({
  selector: 'sa-confirm-deletion',
  template: `
    <h2 id="confirm-deletion">Delete “{{ list.name }}”?</h2>
    <p id="what-is-lost">
      @if (list.members > 0) {
        It has {{ people }}; their order and the notes on them go with it.
      } @else {
        Nobody is on it.
      }
      This cannot be undone.
    </p>
    <div class="row">
      <button type="button" class="button" (click)="dialog.close(false)">Keep it</button>
      <button type="button" class="button danger" (click)="dialog.close(true)">Delete the list</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      padding: var(--space-5);
      border-radius: var(--radius-large);
      background: var(--sheet-raised);
      box-shadow: var(--shadow-raised);
    }
  `,
})
export class ConfirmDeletion {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly list = inject<Condemned>(DIALOG_DATA);
  protected readonly people = counted(this.list.members, 'person', 'people');
}

/** @returns whether it was said twice */
export async function isDeletionMeant(dialog: Dialog, list: Condemned): Promise<boolean> {
  const asked = dialog.open<boolean, Condemned>(ConfirmDeletion, {
    data: list,
    role: 'alertdialog',
    ariaModal: true,
    ariaLabelledBy: 'confirm-deletion',
    ariaDescribedBy: 'what-is-lost',
    width: 'min(28rem, calc(100vw - 2rem))',
  });
  return (await firstValueFrom(asked.closed)) === true;
}
