import { Clipboard } from '@angular/cdk/clipboard';
import { DIALOG_DATA, Dialog, DialogRef } from '@angular/cdk/dialog';
import { createFlexibleConnectedPositionStrategy } from '@angular/cdk/overlay';
import { HttpClient, httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
  viewChild,
  type ElementRef,
  type Injector,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { Answer } from '../../api/answers.ts';
import { ProblemNotice } from '../../shared/problem-notice.ts';
import { ToldNotice, done, failed, type Told } from '../../shared/told.ts';
import type { Criteria } from './criteria.ts';
import { criteriaOf, longestName, longestQuery, queryOf, suggestedName, wordsOf } from './saved-query.ts';

type SavedSearch = Answer<'/api/v1/saved-searches'>['savedSearches'][number];

const address = '/api/v1/saved-searches';

/** The searches one has kept, and a way to keep the one on the page or to send it to somebody. */
@Component({
  selector: 'sa-saved-searches-panel',
  imports: [ProblemNotice, RouterLink, ToldNotice],
  templateUrl: './saved-searches-panel.html',
  styleUrl: './saved-searches-panel.css',
})
export class SavedSearchesPanel {
  protected readonly dialog = inject<DialogRef<void>>(DialogRef);
  protected readonly criteria = inject<Criteria>(DIALOG_DATA);
  readonly #http = inject(HttpClient);
  readonly #clipboard = inject(Clipboard);
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly request = httpResource<{ savedSearches: SavedSearch[] }>(() => address);
  readonly #saved = linkedSignal(() =>
    this.request.hasValue() ? this.request.value().savedSearches : undefined,
  );
  protected readonly rows = computed(() =>
    this.#saved()?.map((search) => {
      const criteria = criteriaOf(search.query);
      return {
        search,
        parameters: criteria.toParameters(),
        words: wordsOf(criteria) || 'everybody',
        isShown: criteria.equals(this.criteria),
      };
    }),
  );
  protected readonly name = signal(suggestedName(this.criteria));
  protected readonly isKnownName = computed(() =>
    this.#saved()?.some(({ name }) => name === this.name().trim()),
  );
  protected readonly told = signal<Told | null>(null);
  protected readonly longestName = longestName;

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    const query = queryOf(this.criteria);
    if (name === '') return;
    if (query.length > longestQuery) {
      this.told.set({
        text: 'This search is too long to be kept. Take off some of its filters.',
        kind: 'failed',
      });
      return;
    }
    try {
      await this.#keep({ name, query });
      this.told.set(done(`“${name}” is saved.`));
    } catch (error) {
      this.told.set(failed('The search is not saved.', error));
    }
  }

  protected async delete(search: SavedSearch): Promise<void> {
    const before = this.#saved();
    this.#saved.update((all) => all?.filter((each) => each !== search));
    // The button that was pressed goes away with its row.
    this.heading().nativeElement.focus();
    try {
      await firstValueFrom(this.#http.delete(`${address}/${search.savedSearchId}`));
      this.told.set(done(`“${search.name}” is deleted.`, () => void this.#putBack(search)));
    } catch (error) {
      this.#saved.set(before);
      this.told.set(failed(`“${search.name}” is still there.`, error));
    }
  }

  protected copyLink(): void {
    const query = queryOf(this.criteria);
    const link = `${window.location.origin}/search${query && `?${query}`}`;
    this.told.set(
      done(
        this.#clipboard.copy(link)
          ? 'The link to this search is copied.'
          : 'Your browser does not copy: the link is what stands in its address bar.',
      ),
    );
  }

  async #putBack(search: SavedSearch): Promise<void> {
    this.heading().nativeElement.focus();
    try {
      await this.#keep(search);
      this.told.set(done(`“${search.name}” is there again.`));
    } catch (error) {
      this.told.set(failed(`“${search.name}” is deleted.`, error));
    }
  }

  async #keep({ name, query }: Pick<SavedSearch, 'name' | 'query'>): Promise<void> {
    const kept = await firstValueFrom(this.#http.post<SavedSearch>(address, { name, query }));
    const others = (this.#saved() ?? []).filter(({ savedSearchId }) => savedSearchId !== kept.savedSearchId);
    this.#saved.set([...others, kept].sort((one, other) => one.name.localeCompare(other.name, 'en')));
  }
}

/** Opens the panel at the button; resolves when it is closed. */
export async function openSavedSearches(
  injector: Injector,
  button: ElementRef<HTMLElement>,
  criteria: Criteria,
): Promise<void> {
  const positionStrategy = createFlexibleConnectedPositionStrategy(injector, button)
    .withPositions([
      { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 4 },
      { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 4 },
    ])
    .withPush();
  const panel = injector.get(Dialog).open<void, Criteria>(SavedSearchesPanel, {
    data: criteria,
    ariaModal: true,
    ariaLabelledBy: 'saved-searches',
    backdropClass: 'cdk-overlay-transparent-backdrop',
    positionStrategy,
    width: 'min(26rem, calc(100vw - 2rem))',
  });
  await firstValueFrom(panel.closed, { defaultValue: undefined });
}
