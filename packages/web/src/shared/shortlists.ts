import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Answer } from '../api/answers.ts';

export type ShortlistHead = Answer<'/api/v1/shortlists'>['shortlists'][number];
export type Shortlist = Answer<'/api/v1/shortlists/{shortlistId}'>;
export type Member = Shortlist['people'][number];

/** A link that opens a list. Its secret is told this once. */
export interface ShareLink {
  readonly secret: string;
  readonly expiresAt: string;
}

const address = '/api/v1/shortlists';

/** What can be done with shortlists. Each promise fails with the `HttpErrorResponse` of the server. */
@Injectable({ providedIn: 'root' })
export class Shortlists {
  readonly #http = inject(HttpClient);

  create(name: string): Promise<ShortlistHead> {
    return firstValueFrom(this.#http.post<ShortlistHead>(address, { name }));
  }

  change(shortlistId: number, changes: { name?: string; note?: string }): Promise<ShortlistHead> {
    return firstValueFrom(this.#http.patch<ShortlistHead>(`${address}/${shortlistId}`, changes));
  }

  delete(shortlistId: number): Promise<unknown> {
    return firstValueFrom(this.#http.delete(`${address}/${shortlistId}`));
  }

  /** A list as it is shown to somebody who may not see who people are. */
  readBlind(shortlistId: number): Promise<Shortlist> {
    const options = { params: { blind: true } };
    return firstValueFrom(this.#http.get<Shortlist>(`${address}/${shortlistId}`, options));
  }

  /** The note on a member, also in a blind view, which does not show it. */
  async noteOn(shortlistId: number, userId: number): Promise<string> {
    const { people } = await firstValueFrom(this.#http.get<Shortlist>(`${address}/${shortlistId}`));
    return people.find((member) => member.userId === userId)?.note ?? '';
  }

  /** Adds somebody at the end, or changes the note on them. */
  put(shortlistId: number, userId: number, note?: string): Promise<unknown> {
    const body = note === undefined ? {} : { note };
    return firstValueFrom(this.#http.put(`${address}/${shortlistId}/members/${userId}`, body));
  }

  remove(shortlistId: number, userId: number): Promise<unknown> {
    return firstValueFrom(this.#http.delete(`${address}/${shortlistId}/members/${userId}`));
  }

  /** @param userIds everybody on the list, each once */
  order(shortlistId: number, userIds: readonly number[]): Promise<unknown> {
    return firstValueFrom(this.#http.put(`${address}/${shortlistId}/order`, { userIds }));
  }

  share(shortlistId: number, days: number): Promise<ShareLink> {
    return firstValueFrom(this.#http.post<ShareLink>(`${address}/${shortlistId}/share`, { days }));
  }

  stopSharing(shortlistId: number): Promise<unknown> {
    return firstValueFrom(this.#http.delete(`${address}/${shortlistId}/share`));
  }
}

/** Whether the server has something else than the page shows: then it must be read again. */
export const isStale = (error: unknown): boolean =>
  error instanceof HttpErrorResponse && (error.status === 404 || error.status === 409);
