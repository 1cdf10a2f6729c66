import * as columns from './columns.ts';
import { sectionHead, sectionReport } from './section.ts';

export const blogs = sectionReport({
  file: 'blogs.csv',
  purpose: 'Blog posts, talks and publications.',
  table: 'blog_publication',
  key: ['cv_partner_section_id'],
  columns: {
    ...sectionHead,
    name: columns.text('Name'),
    description: columns.text('Description'),
    highlighted: columns.boolean('Highlighted'),
  },
});
