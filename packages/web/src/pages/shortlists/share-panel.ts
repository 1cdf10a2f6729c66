import { Clipboard } from '@angular/cdk/clipboard';
import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { day } from '../../shared/format.ts';
import { Shortlists } from '../../shared/shortlists.ts';
import { done, failed, heard, type Told } from '../../shared/told.ts';

/** A link that opens the list for colleagues, to look at and not to change. */
@Component({
  selector: 'sa-share-panel',
  template: `
    <h2>Share</h2>
    <p class="soft">
      A link opens the list for any manager who is signed in, to look at and not to change.
      @if (sharedUntil(); as until) {
        <b class="on">One is open until {{ day(until) }}.</b> A new one closes it.
      }
    </p>
    <div class="row">
      <label class="row"
        >Open for
        <select class="input" #days [disabled]="isBusy()">
          @for (each of spans; track each.days) {
            <option [value]="each.days" [selected]="each.days === 14">{{ each.name }}</option>
          }
        </select></label
      >
      <button type="button" class="button" [attr.aria-disabled]="isBusy()" (click)="make(+days.value)">
        {{ sharedUntil() ? 'Make a new link' : 'Make a link' }}
      </button>
      @if (sharedUntil()) {
        <button type="button" class="button danger" (click)="stop()">Stop sharing</button>
      }
    </div>
    @if (link(); as address) {
      <div class="row made">
        <input #made class="input" readonly aria-label="The link" [value]="address" (focus)="made.select()" />
        <button type="button" class="button primary" (click)="copy(address)">
          {{ isCopied() ? 'Copied' : 'Copy the link' }}
        </button>
      </div>
      <p class="small">It is shown this once: afterwards nobody can read it here, only make a new one.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    h2 {
      margin: 0;
    }
    p {
      max-width: 44rem;
    }
    select {
      width: auto;
    }
    .on {
      color: var(--teal-strong);
    }
    .made .input {
      flex: 1 1 14rem;
      max-width: 44rem;
    }
  `,
})
export class SharePanel {
  readonly shortlistId = input.required<number>();
  /** Until when a link is open, or null. */
  readonly sharedUntil = input.required<string | null>();
  readonly shared = output<string | null>();
  readonly told = output<Told>();

  protected readonly spans = [
    { days: 1, name: '1 day' },
    { days: 7, name: '1 week' },
    { days: 14, name: '2 weeks' },
    { days: 30, name: '30 days' },
    { days: 90, name: '90 days' },
    { days: 365, name: '1 year' },
  ] as const;
  protected readonly link = signal('');
  protected readonly isCopied = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly made = viewChild<ElementRef<HTMLInputElement>>('made');
  protected readonly day = day;
  readonly #shortlists = inject(Shortlists);
  readonly #clipboard = inject(Clipboard);
  readonly #injector = inject(Injector);

  protected async make(days: number): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    try {
      const { secret, expiresAt } = await this.#shortlists.share(this.shortlistId(), days);
      this.link.set(`${window.location.origin}/shortlists/shared/${secret}`);
      this.isCopied.set(false);
      this.shared.emit(expiresAt);
      this.told.emit(heard(`The link is made. It opens the list until ${day(expiresAt)}`));
      afterNextRender(() => this.made()?.nativeElement.focus(), { injector: this.#injector });
    } catch (error) {
      this.told.emit(failed('There is no new link.', error));
    }
    this.isBusy.set(false);
  }

  protected async stop(): Promise<void> {
    try {
      await this.#shortlists.stopSharing(this.shortlistId());
      this.link.set('');
      this.shared.emit(null);
      this.told.emit(done('The link does not open the list any more.'));
    } catch (error) {
      this.told.emit(failed('The link still opens the list.', error));
    }
  }

  protected copy(address: string): void {
    this.isCopied.set(this.#clipboard.copy(address));
    this.told.emit(
      this.isCopied()
        ? heard('The link is copied')
        : done('Your browser does not copy: mark the link and copy it.'),
    );
  }
}
