/** What a browser does about addresses and cookies, and no more: each server has its cookies, with their paths. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string; origin: string }>();

  /** Asks for one address and goes nowhere else. */
  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin, pathname } = new URL(url);
    const headers = new Headers(init.headers);
    const cookies = [...this.#cookies].filter(
      ([, cookie]) => cookie.origin === origin && pathname.startsWith(cookie.path),
    );
    headers.set('cookie', cookies.map(([key, { value }]) => `${key.split(' ')[1]}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line, origin);
    return response;
  }

  /** Goes where it is sent until `stopAt` is the next address, or there is an answer that sends it nowhere. */
  async follow(
    url: string,
    { stopAt = () => false }: { stopAt?: (url: string) => boolean } = {},
  ): Promise<Arrival> {
    for (let next = url, hops = 0; hops < 20; hops++) {
      if (stopAt(next)) return { url: next, response: null };
      const response = await this.open(next);
      const location = response.headers.get('location');
      if (location === null) return { url: next, response };
      next = new URL(location, next).href;
    }
    throw new Error('The browser is sent on and on');
  }

  cookieNames(): string[] {
    return [...this.#cookies.keys()].map((key) => key.split(' ')[1]!);
  }

  #keep(line: string, origin: string): void {
    const [pair, ...attributes] = line.split(/; */);
    const [, name, value] = /^([^=]+)=(.*)$/.exec(pair!)!;
    const settings = new Map(
      attributes.map((each) => {
        const [key, ...rest] = each.split('=');
        return [key!.toLowerCase(), rest.join('=')] as const;
      }),
    );
    const isGone =
      settings.get('max-age') === '0' || new Date(settings.get('expires') ?? '2999-01-01') < new Date();
    const key = `${origin} ${name}`;
    if (isGone) this.#cookies.delete(key);
    else this.#cookies.set(key, { value: value!, path: settings.get('path') ?? '/', origin });
  }
}

export interface Arrival {
  readonly url: string;
  /** Null where it stopped before. */
  readonly response: Response | null;
}
