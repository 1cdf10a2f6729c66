import {
  Component,
  inject,
  input,
  output,
  viewChild,
  type AfterViewInit,
  type ElementRef,
} from '@angular/core';
import { Purpose, longestPurpose } from '../shared/purpose.ts';

/** Asks what somebody looks at people for. */
@Component({
  selector: 'sa-purpose-form',
  template: `
    <form class="sheet alone stack" (submit)="state($event)">
      @if (isFirst()) {
        <h1 id="purpose-question">What are you looking for people for?</h1>
      } @else {
        <h2 id="purpose-question">What are you looking for people for?</h2>
      }
      <p class="soft" id="purpose-reason">
        CVs are personal data. Your company keeps a record of who looked at them and why. This is asked once,
        and goes with what you look at until you close this tab.
      </p>
      <input
        #field
        class="input"
        required
        autocomplete="off"
        placeholder="A bid, a project, a role to fill …"
        aria-labelledby="purpose-question"
        aria-describedby="purpose-reason"
        [attr.maxlength]="longestPurpose"
        [value]="purpose.text()"
      />
      <div class="row">
        <button class="button primary">{{ isFirst() ? 'Continue' : 'Change' }}</button>
        @if (!isFirst()) {
          <button type="button" class="button" (click)="left.emit()">Leave it</button>
        }
      </div>
    </form>
  `,
  styles: `
    h1,
    h2 {
      font-size: var(--size-title);
    }
  `,
})
export class PurposeForm implements AfterViewInit {
  /** Whether nothing is shown before it is answered. */
  readonly isFirst = input(false);
  readonly left = output();
  protected readonly purpose = inject(Purpose);
  protected readonly longestPurpose = longestPurpose;
  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  ngAfterViewInit(): void {
    this.field().nativeElement.focus();
  }

  protected state(event: Event): void {
    event.preventDefault();
    const { value } = this.field().nativeElement;
    if (value.trim() === '') return;
    this.purpose.state(value);
    this.left.emit();
  }
}
