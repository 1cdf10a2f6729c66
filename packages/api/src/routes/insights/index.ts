import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { AnswerCache } from './answer-cache.ts';
import { availabilityForecastRoute } from './availability.ts';
import { changesRoute } from './changes.ts';
import { freshnessRoute } from './freshness.ts';
import { kpiRoute } from './kpis.ts';
import { lapsingRoute } from './lapsing.ts';
import { skillSupplyRoute } from './skills.ts';

/** `/api/v1/insights/…`: figures over everybody, each with the search that shows whom it is made of. */
export function insightsRoutes(app: App, services: Services): void {
  const cache = new AnswerCache();
  kpiRoute(app, services);
  skillSupplyRoute(app, services, cache);
  availabilityForecastRoute(app, services, cache);
  freshnessRoute(app, services, cache);
  lapsingRoute(app, services);
  changesRoute(app, services);
}
