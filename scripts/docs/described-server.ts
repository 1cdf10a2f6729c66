import { buildApp } from '../../packages/api/src/app.ts';
import type { Services } from '../../packages/api/src/services.ts';
import { readApiSettings } from '../../packages/api/src/settings.ts';
import type { App } from '../../packages/api/src/types.ts';

/** A server to be described: with all its routes, and nothing behind them. */
export async function describedServer(): Promise<App> {
  const app = await buildApp(servicesOfNobody());
  await app.ready();
  return app;
}

/** A server is only built here, and never asked: whatever it takes from its services for later is never used. */
function servicesOfNobody(): Services {
  const nothing: unknown = new Proxy(() => nothing, {
    get: (_, name) => (name === 'then' ? undefined : nothing),
  });
  return new Proxy({ settings: readApiSettings({}) } as Services, {
    get: (services, name) => (name === 'settings' ? services.settings : nothing),
  });
}
