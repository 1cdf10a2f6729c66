import { DIALOG_DATA, Dialog, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** What is asked a second time, and what it means. */
export interface Question {
  readonly title: string;
  readonly meaning: string;
  /** What leaves all as it is, in the words of its button. */
  readonly leave: string;
  /** What does it. */
  readonly act: string;
}

/** Asks whether something that cannot be undone is really meant. */
@Component({
  selector: 'sa-confirmation',
  template: `
    <h2 id="confirmation">{{ question.title }}</h2>
    <p id="what-it-means">{{ question.meaning }}</p>
    <div class="row">
      <button type="button" class="button" (click)="dialog.close(false)">{{ question.leave }}</button>
      <button type="button" class="button danger" (click)="dialog.close(true)">{{ question.act }}</button>
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
export class Confirmation {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly question = inject<Question>(DIALOG_DATA);
}

/** @returns whether it was said twice */
export async function isMeant(dialog: Dialog, question: Question): Promise<boolean> {
  const asked = dialog.open<boolean, Question>(Confirmation, {
    data: question,
    role: 'alertdialog',
    ariaModal: true,
    ariaLabelledBy: 'confirmation',
    ariaDescribedBy: 'what-it-means',
    width: 'min(28rem, calc(100vw - 2rem))',
  });
  return (await firstValueFrom(asked.closed)) === true;
}
