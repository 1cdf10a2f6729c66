import { Dialog } from '@angular/cdk/dialog';
import { HttpErrorResponse } from '@angular/common/http';
import { Component, Injector, afterNextRender, computed, effect, inject, input, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { CompareTray } from '../../shared/compare-tray.ts';
import { counted, day } from '../../shared/format.ts';
import { ProblemNotice } from '../../shared/problem-notice.ts';
import { Session } from '../../shared/session.ts';
import { Shortlists, type Member } from '../../shared/shortlists.ts';
import { ToldNotice, done, failed } from '../../shared/told.ts';
import { isDeletionMeant } from './confirm-deletion.ts';
import { ExportLinks } from './export-links.ts';
import { FreeWindow, type Days } from './free-window.ts';
import { MemberTable } from './member-table.ts';
import { NameForm } from './name-form.ts';
import { NoteField } from './note-field.ts';
import { SharePanel } from './share-panel.ts';
import { ShortlistDesk } from './shortlist-desk.ts';

const isWhole = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text);

/** One list: its people in their order, with a note on each. */
@Component({
  selector: 'sa-shortlist-page',
  imports: [
    ExportLinks,
    FreeWindow,
    MemberTable,
    NameForm,
    NoteField,
    ProblemNotice,
    RouterLink,
    SharePanel,
    ToldNotice,
  ],
  providers: [ShortlistDesk],
  templateUrl: './shortlist-page.html',
  styleUrl: './shortlist-page.css',
})
export class ShortlistPage {
  readonly shortlistId = input.required<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly desk = inject(ShortlistDesk);
  protected readonly session = inject(Session);
  protected readonly tray = inject(CompareTray);
  readonly #shortlists = inject(Shortlists);
  readonly #dialog = inject(Dialog);
  readonly #injector = inject(Injector);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);

  protected readonly list = this.desk.list;
  protected readonly people = computed(() => counted(this.desk.roster().members.length, 'person', 'people'));
  protected readonly isGone = computed(() => {
    const error = this.desk.request.error();
    return !isWhole(this.shortlistId()) || (error instanceof HttpErrorResponse && error.status === 404);
  });
  protected readonly isRenaming = signal(false);
  protected readonly isShareOpen = signal(false);
  protected readonly day = day;
  protected readonly keepNote = (note: string): Promise<void> => this.desk.keepNote(note);
  protected readonly keepNoteOn = (member: Member, note: string): Promise<void> =>
    this.desk.keepNoteOn(member, note);

  constructor() {
    // The address leads: a link and the back button come by it.
    effect(() => {
      const [from, to] = [this.from(), this.to()];
      if (!isWhole(this.shortlistId())) return;
      this.desk.asked.set({
        shortlistId: Number(this.shortlistId()),
        window: { ...(from && { from }), ...(to && { to }) },
      });
    });
  }

  protected show(days: Days | null): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { from: days?.from, to: days?.to },
      replaceUrl: true,
    });
  }

  protected rename(name: string): void {
    this.stopRenaming();
    if (name !== this.list()?.name) void this.desk.rename(name);
  }

  protected stopRenaming(): void {
    this.isRenaming.set(false);
    afterNextRender(() => document.getElementById('rename')?.focus(), { injector: this.#injector });
  }

  protected async delete(): Promise<void> {
    const list = this.list();
    if (list === undefined) return;
    const members = this.desk.roster().members.length;
    if (!(await isDeletionMeant(this.#dialog, { name: list.name, members }))) return;
    try {
      await this.#shortlists.delete(list.shortlistId);
      const told = done(`“${list.name}” is deleted.`);
      await this.#router.navigate(['/shortlists'], { info: { told } });
    } catch (error) {
      this.desk.told.set(failed('The list is still there.', error));
    }
  }
}
