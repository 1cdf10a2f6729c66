/** A fault of one parameter or of one place in the body. */
export interface ParameterFault {
  /** `query.limit`, `body.members.0.note`. */
  readonly where: string;
  readonly message: string;
}

/**
 * An answer that says what went wrong, as `application/problem+json` (RFC 9457). Its texts go to the caller: no personal data, no
 * SQL, no secret.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: readonly ParameterFault[];

  /**
   * @param code stable, for programs: `no_such_candidate`
   * @param title the kind of problem, always the same for a code
   * @param detail this case, and what to do about it
   */
  constructor(
    status: number,
    code: string,
    title: string,
    detail: string,
    errors: readonly ParameterFault[] = [],
  ) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.errors = errors;
  }
}

export const unauthorized = (detail: string): Problem =>
  new Problem(401, 'not_signed_in', 'Not signed in', detail);

export const forbidden = (detail: string): Problem => new Problem(403, 'not_allowed', 'Not allowed', detail);

/** @param what `candidate 12`, without a name */
export const notFound = (what: string, remedy: string): Problem =>
  new Problem(404, 'not_found', 'Not found', `There is no ${what}. ${remedy}`);

export const noSuchAddress = (): Problem =>
  new Problem(
    404,
    'no_such_address',
    'Not found',
    'There is nothing at this address; /docs lists what there is.',
  );

/** A parameter whose form is right and whose value is not. */
export const badParameter = (where: string, message: string): Problem =>
  new Problem(400, 'bad_request', 'The request is not valid', `${where}: ${message}`, [{ where, message }]);
