import { Fault } from '@smart-assign/database';

/** The other side as the faults tell of it. */
export interface OtherSide {
  /** Its name: `Flowcase`. */
  readonly system: string;
  /** Setting that holds its address. */
  readonly addressSetting: string;
  /** Setting that holds the key or token. */
  readonly secretSetting: string;
  /** What state things are in after a request failed for good, as a sentence. */
  readonly stateAfterFailure: string;
}

/** A request as it may be told: never with its query, headers or body, nor by a signed address. */
export interface Told {
  /** `GET /api/v1/countries` */
  readonly request: string;
  readonly attempts: number;
}

/** What kept an attempt from being answered well. */
export type Failure =
  | { readonly kind: 'status'; readonly status: number }
  /** `reason` is a code such as ECONNREFUSED, or words of ours. */
  | { readonly kind: 'network'; readonly reason: string };

/** The fault that a failure becomes when nothing more is tried. */
export function failed(side: OtherSide, told: Told, failure: Failure): Fault {
  const { system, stateAfterFailure } = side;
  const often = told.attempts > 1 ? ` (the last of ${told.attempts} attempts)` : '';
  const happened =
    failure.kind === 'status'
      ? `${system} answered ${told.request} with status ${failure.status}`
      : `${system} did not answer ${told.request}: ${failure.reason}`;
  return new Fault(`${happened}${often}. ${stateAfterFailure}`, {
    ...verdict(side, failure),
    details: { ...told, ...failure },
  });
}

function verdict(
  { system, addressSetting, secretSetting }: OtherSide,
  failure: Failure,
): Pick<ConstructorParameters<typeof Fault>[1], 'code' | 'exit' | 'remedy' | 'transient'> {
  if (failure.kind === 'network') {
    return {
      code: 'source_unreachable',
      exit: 'internal',
      remedy: `Check ${addressSetting}, the network and its proxy, then run it again.`,
      transient: true,
    };
  }
  switch (failure.status) {
    case 401:
    case 403:
      return {
        code: 'source_refused',
        exit: 'usage',
        remedy: `Check ${secretSetting}: the key may be wrong, expired or without the right to this.`,
      };
    case 404:
      return {
        code: 'source_not_found',
        exit: 'usage',
        remedy: `Check ${addressSetting}: there may be no such company or address.`,
      };
    case 429:
      return {
        code: 'source_busy',
        exit: 'internal',
        remedy: 'Run it again later, or set a lower request rate.',
        transient: true,
      };
    default:
      return {
        code: failure.status >= 500 ? 'source_unavailable' : 'source_error',
        exit: 'internal',
        remedy:
          failure.status >= 500
            ? `Run it again later; if it stays, ask the support of ${system}.`
            : `Check the settings; if they are right, ${system} may have changed its interface: please report it.`,
        transient: failure.status >= 500,
      };
  }
}

/** The other side asks for a longer pause than anybody waits. */
export function askedToWait(side: OtherSide, told: Told, seconds: number): Fault {
  return new Fault(
    `${side.system} asks to wait ${Math.ceil(seconds)} seconds before ${told.request} is sent again, which is too long. ${side.stateAfterFailure}`,
    {
      code: 'source_busy',
      exit: 'internal',
      remedy: 'Run it again after that time.',
      details: { ...told, seconds },
      transient: true,
    },
  );
}

/** @param fault what is wrong, by place: never a value */
export function unexpectedAnswer(side: OtherSide, request: string, fault: string): Fault {
  return new Fault(
    `${side.system} answered ${request} with something unexpected: ${fault}. ${side.stateAfterFailure}`,
    {
      code: 'unexpected_answer',
      exit: 'badInput',
      remedy: `Check that ${side.addressSetting} leads to ${side.system} itself and not to a log-in page; if it does, its interface may have changed: please report it.`,
      details: { request, fault },
    },
  );
}

/** A header cannot be sent; its value is most likely a secret. */
export function badHeader(side: OtherSide): Fault {
  return new Fault(`The value of ${side.secretSetting} cannot stand in a header. ${side.stateAfterFailure}`, {
    code: 'bad_settings',
    exit: 'usage',
    remedy: `Set ${side.secretSetting} again without line breaks and other characters that keys do not have.`,
  });
}
