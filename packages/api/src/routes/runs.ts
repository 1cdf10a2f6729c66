import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { runHistoryRoutes } from './runs/history.ts';
import { loadRoutes } from './runs/loads.ts';
import { rejectRoutes } from './runs/rejects.ts';

/** `/api/v1/runs`: what each load did, what it rejected, and how to start one. */
export function runRoutes(app: App, services: Services): void {
  loadRoutes(app, services);
  runHistoryRoutes(app, services);
  rejectRoutes(app, services);
}
