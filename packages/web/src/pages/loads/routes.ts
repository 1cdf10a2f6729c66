import type { Routes } from '@angular/router';
import { LoadsPage } from './loads-page.ts';
import { RunPage } from './run/run-page.ts';

export const routes: Routes = [
  { path: '', component: LoadsPage },
  { path: ':runId', title: ({ params }) => `Run ${params['runId']}`, component: RunPage },
];
