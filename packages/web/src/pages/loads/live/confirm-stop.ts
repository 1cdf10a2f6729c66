import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Asks whether a load is really to be stopped: what it has done so far is undone. */
@Component({
  selector: 'sa-confirm-stop',
  template: `
    <h2 id="confirm-stop">Stop the load?</h2>
    <p id="what-stopping-means">
      What it has read so far is undone, and the data stays as it was before. It can be started again at any
      time.
    </p>
    <div class="row">
      <button type="button" class="button" (click)="dialog.close(false)">Let it go on</button>
      <button type="button" class="button danger" (click)="dialog.close(true)">Stop the load</button>
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
export class ConfirmStop {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
}

/** @returns whether it was said twice */
export async function isStopMeant(dialog: Dialog): Promise<boolean> {
  const asked = dialog.open<boolean>(ConfirmStop, {
    role: 'alertdialog',
    ariaModal: true,
    ariaLabelledBy: 'confirm-stop',
    ariaDescribedBy: 'what-stopping-means',
    width: 'min(28rem, calc(100vw - 2rem))',
  });
  return (await firstValueFrom(asked.closed)) === true;
}
