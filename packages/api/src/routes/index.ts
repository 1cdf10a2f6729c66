import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { compatibilityRoutes } from './compatibility.ts';
import { metricsRoutes } from '../plugins/metrics.ts';
import { rootRoutes } from './root.ts';
import { runRoutes } from './runs.ts';
import { auditRoutes } from './audit.ts';
import { authRoutes } from './auth.ts';
import { erasureRoutes } from './erasure.ts';
import { subjectAccessRoutes } from './subject-access.ts';
import { searchRoutes } from './search.ts';
import { tokenRoutes } from './tokens.ts';
import { candidateRoutes } from './candidates/index.ts';
import { compareRoutes } from './compare.ts';
import { healthRoutes } from './health.ts';
import { shortlistRoutes } from './shortlists/index.ts';
import { savedSearchRoutes } from './saved-searches.ts';
import { identityRoutes } from './identities.ts';
import { insightsRoutes } from './insights/index.ts';
import { vocabularyRoutes } from './vocabularies.ts';

/** Adds routes to the server. */
export type RegisterRoutes = (app: App, services: Services) => void;

/** All routes; each file mirrors the address of those in it. */
export const routes: readonly RegisterRoutes[] = [
  candidateRoutes,
  compareRoutes,
  searchRoutes,
  vocabularyRoutes,
  rootRoutes,
  healthRoutes,
  metricsRoutes,
  compatibilityRoutes,
  runRoutes,
  identityRoutes,
  authRoutes,
  tokenRoutes,
  auditRoutes,
  subjectAccessRoutes,
  erasureRoutes,
  insightsRoutes,
  savedSearchRoutes,
  shortlistRoutes,
];
