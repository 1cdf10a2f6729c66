import { availabilityFilter } from './availability.ts';
import { clearanceFilter } from './clearance.ts';
import type { Filter } from './filter.ts';
import { cpdFilter, sfiaFilter } from './grades.ts';
import { languageFilter } from './languages.ts';
import { countryFilter, departmentFilter, industryFilter } from './named.ts';
import { neglectedFilter } from './neglected.ts';
import { certificateFilter, roleFilter } from './parts.ts';
import { skillFilter } from './skills.ts';
import { updatedFilter } from './updated.ts';
import { wordFilter } from './words.ts';

/** All kinds of wishes, in the order in which a page shows them. */
export const filters: readonly Filter[] = [
  wordFilter,
  skillFilter,
  roleFilter,
  countryFilter,
  departmentFilter,
  sfiaFilter,
  cpdFilter,
  languageFilter,
  industryFilter,
  certificateFilter,
  clearanceFilter,
  availabilityFilter,
  updatedFilter,
  neglectedFilter,
];
