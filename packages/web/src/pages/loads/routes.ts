import type { Routes } from '@angular/router';
import { LoadsPage } from './loads-page.ts';

export const routes: Routes = [{ path: '', component: LoadsPage }];
