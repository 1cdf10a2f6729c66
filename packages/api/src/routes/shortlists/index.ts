import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { shortlistExportRoute } from './export.ts';
import { shortlistListRoutes } from './lists.ts';
import { shortlistMemberRoutes } from './members.ts';
import { shortlistShareRoutes } from './sharing.ts';

/** `/api/v1/shortlists`: people gathered for a piece of work. */
export function shortlistRoutes(app: App, services: Services): void {
  shortlistListRoutes(app, services);
  shortlistMemberRoutes(app, services);
  shortlistShareRoutes(app, services);
  shortlistExportRoute(app, services);
}
