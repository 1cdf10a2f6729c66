import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Purpose } from './purpose.ts';

export type Role = 'viewer' | 'manager' | 'admin';

/** The answer of `GET /auth/me`. */
export interface Me {
  readonly account: string | null;
  readonly name: string | null;
  readonly role: Role | null;
  readonly kind: 'local' | 'token' | 'session' | null;
  readonly signIn: 'open' | 'required';
  readonly canSignIn: boolean;
  /** Whether requests that show people must state a purpose. */
  readonly purposeRequired: boolean;
}

const order: readonly Role[] = ['viewer', 'manager', 'admin'];

/** Who sits before the screen, and whether they look blindly. */
@Injectable({ providedIn: 'root' })
export class Session {
  readonly #http = inject(HttpClient);
  readonly #purpose = inject(Purpose);
  readonly #me = signal<Me | null>(null);
  readonly #error = signal<unknown>(null);
  readonly #blind = signal(false);

  /** Null until the server has answered, or when it does not. */
  readonly me = this.#me.asReadonly();
  /** Why it is not known who sits there; null where it is. */
  readonly error = this.#error.asReadonly();
  readonly isServerDown = computed(() => this.#error() !== null);
  /** Viewers look blindly always. */
  readonly isBlind = computed(() => this.#blind() || this.#me()?.role === 'viewer');
  readonly isPurposeAsked = computed(() => this.#me()?.account != null && this.#me()!.purposeRequired);
  readonly lacksPurpose = computed(() => this.isPurposeAsked() && this.#purpose.text() === '');

  /** Whether somebody of this role may do what `needed` may. */
  may(needed: Role): boolean {
    const role = this.#me()?.role;
    return role != null && order.indexOf(role) >= order.indexOf(needed);
  }

  async load(): Promise<void> {
    try {
      this.#me.set(await firstValueFrom(this.#http.get<Me>('/auth/me')));
      this.#error.set(null);
    } catch (error) {
      this.#error.set(error);
    }
  }

  /** The server no longer knows who sits there. */
  end(): void {
    this.#me.update((me) => me && { ...me, account: null, name: null, role: null, kind: null });
  }

  toggleBlind(): void {
    this.#blind.update((blind) => !blind);
  }

  async signOut(): Promise<void> {
    const { endSessionUrl } = await firstValueFrom(
      this.#http.post<{ endSessionUrl: string | null }>('/auth/sign-out', {}),
    );
    // Whoever sits there next states their own.
    this.#purpose.state('');
    window.location.assign(endSessionUrl ?? '/sign-in');
  }
}
