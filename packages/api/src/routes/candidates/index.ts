import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { availabilityRoute } from './availability.ts';
import { profileRoute } from './profile.ts';
import { similarRoute } from './similar.ts';

/** `/api/v1/candidates/:userId` and what is below it. */
export function candidateRoutes(app: App, services: Services): void {
  profileRoute(app, services);
  availabilityRoute(app, services);
  similarRoute(app, services);
}
