import type { LookupIds } from './lookup-ids.ts';
import type { KnownCv } from './owners.ts';

/** The columns by which a row of the report of people names a CV and its person. */
export type IdentityColumn = 'cv_partner_cv_id' | 'cv_partner_user_id' | 'email' | 'upn' | 'external_user_id';

/**
 * The people and CVs that an export lists, met while their report is read. Those that the database lacks are given their ids here, so
 * that the other reports can be read while their rows are still being merged.
 */
export class ListedPeople {
  /** Ids of people by `CV Partner User ID`, and of CVs by `CV Partner CV ID`. */
  readonly ids: { readonly people: LookupIds; readonly cvs: LookupIds };
  readonly #cvs = new Map<string, KnownCv>();

  /** @param ids those stored; further ones are added */
  constructor(ids: ListedPeople['ids']) {
    this.ids = ids;
  }

  /**
   * Adds the CV of a row that is going to be stored: of two rows of one CV the later counts.
   * @param value the row's value of a column, as it is stored; never null for the two ids of Flowcase
   * @returns with the ids that CV and person have or are given
   */
  add(value: (column: IdentityColumn) => string | null): KnownCv {
    const cvPartnerCvId = value('cv_partner_cv_id')!;
    const cvPartnerUserId = value('cv_partner_user_id')!;
    const cv = {
      cvId: this.ids.cvs.of(cvPartnerCvId),
      cvPartnerCvId,
      userId: this.ids.people.of(cvPartnerUserId),
      cvPartnerUserId,
      email: value('email'),
      upn: value('upn'),
      externalId: value('external_user_id'),
    };
    // Taken out first, so that the rows stay in the order of their lines.
    this.#cvs.delete(cvPartnerCvId);
    this.#cvs.set(cvPartnerCvId, cv);
    return cv;
  }

  /** What is going to be stored: a person with several CVs is as their last row tells. */
  cvs(): KnownCv[] {
    const people = new Map(Array.from(this.#cvs.values(), (cv) => [cv.userId, cv]));
    return Array.from(this.#cvs.values(), (cv) => {
      const { email, upn, externalId } = people.get(cv.userId)!;
      return { ...cv, email, upn, externalId };
    });
  }
}
