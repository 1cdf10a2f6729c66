import { DIALOG_DATA, Dialog, DialogRef } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  viewChild,
  type ElementRef,
  type Injector,
} from '@angular/core';
import { count, counted } from './format.ts';
import { Memberships } from './memberships.ts';
import { isSameName, matchingLists } from './matching-lists.ts';
import { ProblemNotice } from './problem-notice.ts';
import type { Picked } from './shortlist-picker.ts';
import { Shortlists, type ShortlistHead } from './shortlists.ts';
import { ToldNotice, done, failed, type Told } from './told.ts';

/** So many lists are shown at once; typing finds the others. */
const shownAtOnce = 8;

/** Asks on which list somebody is to be put, and puts them there at once. */
@Component({
  selector: 'sa-shortlist-picker-dialog',
  imports: [ProblemNotice, ToldNotice],
  providers: [Memberships],
  templateUrl: './shortlist-picker-dialog.html',
  styleUrl: './shortlist-picker-dialog.css',
})
export class ShortlistPickerDialog {
  protected readonly dialog = inject<DialogRef<void>>(DialogRef);
  protected readonly person = inject<Picked>(DIALOG_DATA);
  protected readonly memberships = inject(Memberships);
  readonly #shortlists = inject(Shortlists);
  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly choices = viewChild<ElementRef<HTMLElement>>('choices');

  protected readonly request = httpResource<{ shortlists: ShortlistHead[] }>(() => '/api/v1/shortlists');
  protected readonly lists = linkedSignal(() =>
    this.request.hasValue() ? this.request.value().shortlists : undefined,
  );
  protected readonly typed = signal('');
  protected readonly told = signal<Told | null>(null);
  protected readonly found = computed(() => matchingLists(this.lists() ?? [], this.typed()));
  protected readonly shown = computed(() => this.found().slice(0, shownAtOnce));
  protected readonly isNewName = computed(
    () =>
      this.typed().trim() !== '' && !(this.lists() ?? []).some(({ name }) => isSameName(name, this.typed())),
  );
  protected readonly count = count;
  protected readonly counted = counted;

  constructor() {
    // Whatever brings a list onto the screen, an answer or what is typed, it is looked up then.
    effect(() => this.memberships.lookUp(this.person.userId, this.shown()));
  }

  /** Enter takes the first list that is found, or begins one where none is. */
  protected takeFirst(event: Event): void {
    event.preventDefault();
    const first = this.shown()[0];
    if (this.lists() === undefined) return;
    if (first !== undefined && (this.typed().trim() !== '' || this.lists()!.length === 1))
      void this.add(first);
    else if (this.isNewName()) void this.begin();
    else this.told.set(done('Type a part of the list’s name, or go to it with the arrow keys.'));
  }

  protected async add(list: ShortlistHead): Promise<void> {
    const { userId, name } = this.person;
    try {
      if (await this.memberships.holds(list, userId)) {
        this.told.set(done(`${name} is on “${list.name}” already.`));
        return;
      }
      await this.#shortlists.put(list.shortlistId, userId);
      this.#set(list, true);
      this.told.set(done(`${name} is now on “${list.name}”.`, () => void this.#takeOff(list)));
      this.field().nativeElement.select();
    } catch (error) {
      this.told.set(failed(`${name} is not on “${list.name}”.`, error));
    }
  }

  protected async begin(): Promise<void> {
    const name = this.typed().trim();
    if (name === '') {
      this.told.set(done('Type the name of the new list.'));
      this.field().nativeElement.focus();
      return;
    }
    try {
      const list = await this.#shortlists.create(name);
      this.lists.update((lists = []) => [list, ...lists]);
      this.memberships.set(list, false);
      this.field().nativeElement.focus();
      await this.add(list);
    } catch (error) {
      this.told.set(failed(`There is no list “${name}”.`, error));
    }
  }

  async #takeOff(list: ShortlistHead): Promise<void> {
    const { userId, name } = this.person;
    // The button that was pressed goes away with what it undid.
    this.field().nativeElement.focus();
    try {
      await this.#shortlists.remove(list.shortlistId, userId);
      this.#set(list, false);
      this.told.set(done(`${name} is off “${list.name}” again.`));
    } catch (error) {
      this.told.set(failed(`${name} is still on “${list.name}”.`, error));
    }
  }

  #set(list: ShortlistHead, holds: boolean): void {
    this.memberships.set(list, holds);
    this.lists.update((lists) =>
      lists?.map((each) =>
        each.shortlistId === list.shortlistId ? { ...each, members: each.members + (holds ? 1 : -1) } : each,
      ),
    );
  }

  /** The arrow keys go from the field down the lists and back. */
  protected onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops = [
      this.field().nativeElement,
      ...(this.choices()?.nativeElement.querySelectorAll<HTMLElement>('button') ?? []),
    ];
    const at = stops.indexOf(event.target as HTMLElement);
    stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
  }
}

/** Opens the dialog; the focus returns to where it was when it closes. */
export function openShortlistPicker(injector: Injector, person: Picked): void {
  injector.get(Dialog).open<void, Picked>(ShortlistPickerDialog, {
    data: person,
    ariaModal: true,
    ariaLabelledBy: 'shortlist-picker',
    autoFocus: 'input',
    // By its top, so that what it tells at its foot moves nothing.
    positionStrategy: createGlobalPositionStrategy(injector).centerHorizontally().top('6dvh'),
    width: 'min(30rem, calc(100vw - 2rem))',
  });
}
