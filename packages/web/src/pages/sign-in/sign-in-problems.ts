/** What to tell somebody whose sign-in failed. */
export interface SignInProblem {
  readonly title: string;
  readonly detail: string;
}

/** By the codes with which the server sends a browser back to the sign-in page. */
const problems: Readonly<Record<string, SignInProblem>> = {
  sign_in_failed: {
    title: 'The sign-in did not come to its end',
    detail:
      'It began in another browser or more than ten minutes ago, or its answer was used before. Begin again.',
  },
  sign_in_refused: {
    title: 'Your company’s sign-in refused',
    detail: 'It was cancelled, or your account may not use Smart-Assign. Whoever looks after accounts knows.',
  },
  no_role: {
    title: 'Your account has no role here',
    detail:
      'You are signed in at your company, but nobody has given you a role in Smart-Assign: viewer, manager or admin. Ask whoever looks after it, and then sign in again.',
  },
  provider_out_of_reach: {
    title: 'Your company’s sign-in does not answer',
    detail: 'Nobody can sign in at the moment. Try again in a moment.',
  },
  no_identity_provider: {
    title: 'Nobody signs in here by a browser',
    detail: 'This server knows programs by a token, and has no way for people to sign in yet.',
  },
};

const unknownProblem: SignInProblem = {
  title: 'The sign-in failed',
  detail: 'The server could not take the answer of your company’s sign-in. Begin again.',
};

/** @param code of the address; a code that is not known is some failure all the same */
export const signInProblem = (code: string): SignInProblem => problems[code] ?? unknownProblem;
