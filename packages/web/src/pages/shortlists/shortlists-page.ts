import { Dialog } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import {
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  linkedSignal,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { count, day } from '../../shared/format.ts';
import { ProblemNotice } from '../../shared/problem-notice.ts';
import { Session } from '../../shared/session.ts';
import { Shortlists, isStale, type ShortlistHead } from '../../shared/shortlists.ts';
import { ToldNotice, done, failed, type Told } from '../../shared/told.ts';
import { isDeletionMeant } from './confirm-deletion.ts';
import { NameForm } from './name-form.ts';

/** All shortlists that one may work on. */
@Component({
  selector: 'sa-shortlists-page',
  imports: [NameForm, ProblemNotice, RouterLink, ToldNotice],
  templateUrl: './shortlists-page.html',
  styleUrl: './shortlists-page.css',
})
export class ShortlistsPage {
  readonly #shortlists = inject(Shortlists);
  readonly #dialog = inject(Dialog);
  readonly #injector = inject(Injector);
  protected readonly session = inject(Session);
  protected readonly newName = viewChild<NameForm>('newName');
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly request = httpResource<{ shortlists: ShortlistHead[] }>(() => '/api/v1/shortlists');
  protected readonly lists = linkedSignal(() =>
    this.request.hasValue() ? this.request.value().shortlists : undefined,
  );
  protected readonly showsOwners = computed(() => this.session.may('admin'));
  protected readonly renaming = signal<number | null>(null);
  /** A list that was deleted on its own page leads here, and says so. */
  protected readonly told = signal<Told | null>(
    (inject(Router).currentNavigation()?.extras.info as { told?: Told } | undefined)?.told ?? null,
  );
  protected readonly day = day;
  protected readonly count = count;

  protected async create(name: string): Promise<void> {
    try {
      const list = await this.#shortlists.create(name);
      this.lists.update((lists = []) => [list, ...lists]);
      this.newName()?.clear();
      this.told.set(done(`“${name}” is made.`));
    } catch (error) {
      this.told.set(failed('There is no new list.', error));
    }
  }

  protected async rename(list: ShortlistHead, name: string): Promise<void> {
    this.stopRenaming(list);
    if (name === list.name) return;
    this.#change(list, { name });
    try {
      this.#change(list, await this.#shortlists.change(list.shortlistId, { name }));
      this.told.set(done(`“${list.name}” is now “${name}”.`));
    } catch (error) {
      this.#change(list, { name: list.name });
      this.#fail(`The list is still called “${list.name}”.`, error);
    }
  }

  protected stopRenaming({ shortlistId }: ShortlistHead): void {
    this.renaming.set(null);
    afterNextRender(() => document.getElementById(`rename-${shortlistId}`)?.focus(), {
      injector: this.#injector,
    });
  }

  protected async delete(list: ShortlistHead): Promise<void> {
    if (!(await isDeletionMeant(this.#dialog, list))) return;
    const before = this.lists();
    this.lists.update((lists) => lists?.filter(({ shortlistId }) => shortlistId !== list.shortlistId));
    // What opened the dialog is gone with its row.
    this.heading().nativeElement.focus();
    try {
      await this.#shortlists.delete(list.shortlistId);
      this.told.set(done(`“${list.name}” is deleted.`));
    } catch (error) {
      this.lists.set(before);
      this.#fail(`“${list.name}” is still there.`, error);
    }
  }

  #change({ shortlistId }: ShortlistHead, changes: Partial<ShortlistHead>): void {
    this.lists.update((lists) =>
      lists?.map((list) => (list.shortlistId === shortlistId ? { ...list, ...changes } : list)),
    );
  }

  #fail(asItWas: string, error: unknown): void {
    this.told.set(failed(asItWas, error));
    if (isStale(error)) this.request.reload();
  }
}
