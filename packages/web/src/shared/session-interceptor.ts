import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';

/** A session that has run out leads to the sign-in page, and from there back to where one was. */
export const askAgainWhenSessionEnds: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (error instanceof HttpErrorResponse && error.status === 401 && !router.url.startsWith('/sign-in'))
        void router.navigate(['/sign-in'], { queryParams: { returnTo: router.url, ended: true } });
      return throwError(() => error);
    }),
  );
};
