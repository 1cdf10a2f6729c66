import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { Session, type Role } from '../shared/session.ts';

/** Lets in who has the role; asks others to sign in, or tells them that they may not. */
const needs =
  (role: Role): CanActivateFn =>
  (_route, { url }) => {
    const session = inject(Session);
    if (session.may(role) || session.isServerDown()) return true;
    const router = inject(Router);
    return session.me()?.account
      ? router.createUrlTree(['/refused'], { queryParams: { needs: role } })
      : router.createUrlTree(['/sign-in'], { queryParams: { returnTo: url } });
  };

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'search' },
  {
    path: 'search',
    title: 'Search',
    canActivate: [needs('viewer')],
    loadComponent: async () => (await import('../pages/search/search-page.ts')).SearchPage,
  },
  {
    path: 'people/:userId',
    title: 'Person',
    canActivate: [needs('viewer')],
    loadComponent: async () => (await import('../pages/person/person-page.ts')).PersonPage,
  },
  {
    path: 'compare',
    title: 'Compare',
    canActivate: [needs('viewer')],
    loadComponent: async () => (await import('../pages/compare/compare-page.ts')).ComparePage,
  },
  {
    path: 'shortlists',
    title: 'Shortlists',
    canActivate: [needs('manager')],
    loadChildren: async () => (await import('../pages/shortlists/routes.ts')).routes,
  },
  {
    path: 'insights',
    title: 'Insights',
    canActivate: [needs('viewer')],
    loadComponent: async () => (await import('../pages/insights/insights-page.ts')).InsightsPage,
  },
  {
    path: 'loads',
    title: 'Loads',
    canActivate: [needs('manager')],
    loadChildren: async () => (await import('../pages/loads/routes.ts')).routes,
  },
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: async () => (await import('../pages/sign-in/sign-in-page.ts')).SignInPage,
  },
  {
    path: 'refused',
    title: 'Not allowed',
    loadComponent: async () => (await import('../pages/sign-in/refused-page.ts')).RefusedPage,
  },
  {
    path: '**',
    title: 'Not found',
    loadComponent: async () => (await import('../pages/not-found/not-found-page.ts')).NotFoundPage,
  },
];
