import * as columns from './columns.ts';
import { sectionHead, sectionReport } from './section.ts';

export const languages = sectionReport({
  file: 'languages.csv',
  purpose: 'Languages spoken, with level.',
  table: 'cv_language',
  key: ['language_id'],
  columns: {
    ...sectionHead,
    cv_partner_section_id: columns.text('CV Partner section ID'),
    highlighted: columns.boolean('Highlighted'),
    is_official_masterdata: columns.multilang('Is official masterdata (in #{lang})'),
    language_id: columns.nameIn(columns.lookups.language, 'Language', { required: true }),
    level: columns.text('Level'),
  },
});
