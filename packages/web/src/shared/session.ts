import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';

export type Role = 'viewer' | 'manager' | 'admin';

/** The answer of `GET /auth/me`. */
export interface Me {
  readonly account: string | null;
  readonly name: string | null;
  readonly role: Role | null;
  readonly kind: 'local' | 'token' | 'session' | null;
  readonly signIn: 'open' | 'required';
  readonly canSignIn: boolean;
}

const order: readonly Role[] = ['viewer', 'manager', 'admin'];

/** Who sits before the screen, and whether they look blindly. */
@Injectable({ providedIn: 'root' })
export class Session {
  readonly #http = inject(HttpClient);
  readonly #me = signal<Me | null>(null);
  readonly #blind = signal(false);

  /** Null until the server has answered, or when it does not. */
  readonly me = this.#me.asReadonly();
  readonly isServerDown = signal(false);
  /** Viewers look blindly always. */
  readonly isBlind = computed(() => this.#blind() || this.#me()?.role === 'viewer');

  /** Whether somebody of this role may do what `needed` may. */
  may(needed: Role): boolean {
    const role = this.#me()?.role;
    return role != null && order.indexOf(role) >= order.indexOf(needed);
  }

  async load(): Promise<void> {
    try {
      this.#me.set(await firstValueFrom(this.#http.get<Me>('/auth/me')));
      this.isServerDown.set(false);
    } catch {
      this.isServerDown.set(true);
    }
  }

  toggleBlind(): void {
    this.#blind.update((blind) => !blind);
  }

  async signOut(): Promise<void> {
    const answer = await firstValueFrom(this.#http.post<{ signOutUrl: string | null }>('/auth/sign-out', {}));
    window.location.assign(answer.signOutUrl ?? '/sign-in');
  }
}
