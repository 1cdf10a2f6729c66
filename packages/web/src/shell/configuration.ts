import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withRouterConfig,
} from '@angular/router';
import { askAgainWhenSessionEnds, stateThePurpose } from '../shared/session-interceptor.ts';
import { Session } from '../shared/session.ts';
import { fontIsHere } from './font.ts';
import { PageTitle } from './page-title.ts';
import { routes } from './routes.ts';

export const configuration: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withFetch(), withInterceptors([askAgainWhenSessionEnds, stateThePurpose])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      // The shell tells of a page that could not be fetched.
      withRouterConfig({ resolveNavigationPromiseOnError: true }),
    ),
    { provide: TitleStrategy, useClass: PageTitle },
    provideAppInitializer(() => inject(Session).load()),
    provideAppInitializer(fontIsHere),
  ],
};
