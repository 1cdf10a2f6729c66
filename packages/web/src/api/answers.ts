import type { components, paths } from './contract.ts';

/** The answer of a GET address of the API, as its contract publishes it. */
export type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

export type Problem = components['schemas']['Problem'];

export type SearchAnswer = Answer<'/api/v1/search'>;
export type Hit = SearchAnswer['hits'][number];
export type Match = Hit['matches'][number];
export type Facets = NonNullable<SearchAnswer['facets']>;
export type FacetValue = Facets['skills'][number];
export type Relaxation = SearchAnswer['relaxations'][number];
export type Profile = Answer<'/api/v1/candidates/{userId}'>;
