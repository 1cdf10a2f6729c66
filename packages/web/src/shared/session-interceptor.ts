import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { Purpose } from './purpose.ts';
import { Session } from './session.ts';

/** A session that has run out leads to the sign-in page, and from there back to where one was. */
export const askAgainWhenSessionEnds: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  const session = inject(Session);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (error instanceof HttpErrorResponse && error.status === 401 && !isAt(router, '/sign-in')) {
        session.end();
        void router.navigate(['/sign-in'], { queryParams: { returnTo: router.url, ended: true } });
      }
      return throwError(() => error);
    }),
  );
};

/** Says with each request what one looks at people for, where that was stated. */
export const stateThePurpose: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const purpose = untracked(inject(Purpose).text);
  const stated =
    purpose === '' || !request.url.startsWith('/api/')
      ? request
      : // A header is Latin-1.
        request.clone({ setHeaders: { 'x-purpose': encodeURIComponent(purpose) } });
  return next(stated).pipe(
    catchError((error: unknown) => {
      // The server has been told to ask for one since the page was opened; now the page learns of it and asks.
      if (error instanceof HttpErrorResponse && codeOf(error) === 'purpose_required') void session.load();
      return throwError(() => error);
    }),
  );
};

const isAt = (router: Router, path: string): boolean => router.url.split('?')[0] === path;

const codeOf = ({ error }: HttpErrorResponse): unknown => (error as { code?: unknown } | null)?.code;
