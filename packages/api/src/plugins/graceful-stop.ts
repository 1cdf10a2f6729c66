import type { App } from '../types.ts';

const sweepEveryMs = 50;

/**
 * Lets the server end as soon as the answers under way are given. By itself Node closes the connections that are idle at the first
 * moment only; one whose answer was under way then would be kept for more than a minute, and the server with it.
 */
export function stopGracefully(app: App): void {
  let sweep: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    sweep = setInterval(() => app.server.closeIdleConnections(), sweepEveryMs);
  });
  app.addHook('onClose', async () => clearInterval(sweep));
}
