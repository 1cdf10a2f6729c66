import {
  CdkDrag,
  CdkDragHandle,
  CdkDragPreview,
  CdkDropList,
  type CdkDragDrop,
} from '@angular/cdk/drag-drop';
import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { freeStep } from '../../shared/availability-bars.ts';
import { CompareTray, mostCompared } from '../../shared/compare-tray.ts';
import { expiryOf } from '../../shared/expiry.ts';
import { day, percent } from '../../shared/format.ts';
import { personName } from '../../shared/person-name.ts';
import type { Member } from '../../shared/shortlists.ts';
import { today } from '../../shared/today.ts';
import { gradeOf } from './grade-of.ts';
import { NoteField } from './note-field.ts';
import type { Entry, Roster } from './roster.ts';

/** Somebody's new place on the list, from 1. */
export interface Move {
  readonly member: Member;
  readonly place: number;
}

/** The members of a list: as they are, or to be ordered, noted on and taken off. */
@Component({
  selector: 'sa-member-table',
  imports: [CdkDrag, CdkDragHandle, CdkDragPreview, CdkDropList, NoteField, RouterLink],
  templateUrl: './member-table.html',
  styleUrl: './member-table.css',
})
export class MemberTable {
  readonly roster = input.required<Roster<Member>>();
  /** The last day that their free time is told of. */
  readonly until = input.required<string>();
  readonly isEditable = input(false);
  readonly showsNotes = input(false);
  /** Keeps a note; throws where it cannot. */
  readonly keepNote = input<(member: Member, note: string) => Promise<void>>(async () => {});
  readonly moved = output<Move>();
  readonly removed = output<Member>();
  readonly returned = output<Member>();

  protected readonly tray = inject(CompareTray);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  readonly #today = today();
  protected readonly entries = computed(() =>
    this.roster().entries.map((entry) => ({
      ...entry,
      keepNote: (note: string) => this.keepNote()(entry.member, note),
    })),
  );
  protected readonly count = computed(() => this.roster().members.length);
  protected readonly isTrayFull = computed(() => this.tray.chosen().size >= mostCompared);
  protected readonly most = mostCompared;
  protected readonly nameOf = personName;
  protected readonly gradeOf = gradeOf;
  protected readonly freeStep = freeStep;
  protected readonly day = day;
  protected readonly percent = percent;

  /** Held today, but not much longer, or not throughout the days that free time is told of. */
  protected isLapsing(last: string): boolean {
    return last < this.until() || expiryOf(last, this.#today) !== 'fine';
  }

  protected drop({ item, currentIndex }: CdkDragDrop<unknown, unknown, Member>): void {
    this.moved.emit({ member: item.data, place: currentIndex + 1 });
  }

  protected move({ member, place }: Entry<Member>, to: number, button: EventTarget | null): void {
    if (to < 1 || to > this.count() || to === place) return;
    this.moved.emit({ member, place: to });
    // Its row is taken out of the page and put in elsewhere, which takes the focus off.
    afterNextRender(() => (button as HTMLElement | null)?.focus(), { injector: this.#injector });
  }

  protected onKey(entry: Entry<Member>, event: KeyboardEvent): void {
    const places: Partial<Record<string, number>> = {
      ArrowUp: entry.place - 1,
      ArrowDown: entry.place + 1,
      Home: 1,
      End: this.count(),
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    this.move(entry, place, event.target);
  }

  protected remove(member: Member): void {
    this.removed.emit(member);
    this.#focus(member, '.return');
  }

  protected putBack(member: Member): void {
    this.returned.emit(member);
    this.#focus(member, '.remove');
  }

  #focus({ userId }: Member, what: string): void {
    afterNextRender(
      () => this.#element.querySelector<HTMLElement>(`[data-member="${userId}"] ${what}`)?.focus(),
      { injector: this.#injector },
    );
  }
}
