import type { Routes } from '@angular/router';
import { SharedShortlistPage } from './shared-shortlist-page.ts';
import { ShortlistPage } from './shortlist-page.ts';
import { ShortlistsPage } from './shortlists-page.ts';

export const routes: Routes = [
  { path: '', component: ShortlistsPage },
  { path: 'shared/:secret', title: 'Shared shortlist', component: SharedShortlistPage },
  { path: ':shortlistId', title: 'Shortlist', component: ShortlistPage },
];
