import * as columns from './columns.ts';
import { sectionReport } from './section.ts';

export const cvRoles = sectionReport({
  file: 'cv_roles.csv',
  purpose: 'Roles of the CV as a whole.',
  table: 'cv_role',
  key: ['name'],
  columns: {
    updated: columns.date('Updated'),
    updated_by_owner: columns.date('Updated by owner'),
    name: columns.text('Name', { required: true }),
    description: columns.text('Description'),
    highlighted: columns.boolean('Highlighted'),
  },
});
