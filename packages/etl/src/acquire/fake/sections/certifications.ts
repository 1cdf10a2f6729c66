import { certifications } from '../../../reports/certifications.ts';
import { monthOfYear, yearOf } from '../calendar.ts';
import { countedAs, type Section } from './section.ts';

export const certificationSection: Section = {
  report: certifications,
  isInTailoredCv: true,
  counts: countedAs('certification'),
  rows: ({ cv }) =>
    cv.certificates.map(({ certificate, earned, expires }) => ({
      month: monthOfYear(earned),
      year: yearOf(earned),
      month_expire: expires === null ? null : monthOfYear(expires),
      year_expire: expires === null ? null : yearOf(expires),
      name: certificate.name,
      organiser: certificate.organiser,
    })),
};
