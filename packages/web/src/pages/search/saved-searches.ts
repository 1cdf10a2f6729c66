import { Component, input } from '@angular/core';
import type { Criteria } from './criteria.ts';

/** Searches kept by name. */
@Component({ selector: 'sa-saved-searches', template: '' })
export class SavedSearches {
  readonly criteria = input.required<Criteria>();
}
