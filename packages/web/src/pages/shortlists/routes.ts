import type { Routes } from '@angular/router';
import { ShortlistsPage } from './shortlists-page.ts';

export const routes: Routes = [{ path: '', component: ShortlistsPage }];
