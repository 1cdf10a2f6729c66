import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { healthRoutes } from './health.ts';

/** Adds routes to the server. */
export type RegisterRoutes = (app: App, services: Services) => void;

/** All routes; each file mirrors the address of those in it. */
export const routes: readonly RegisterRoutes[] = [healthRoutes];
