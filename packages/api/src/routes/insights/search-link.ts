import { Type, type Static } from '@fastify/type-provider-typebox';
import { filterParameters, searchQuery } from '../../search/query-schema.ts';

/** Parameters of `GET /api/v1/search` that show whom a figure is made of. */
export const searchLink = Type.Pick(searchQuery, [...filterParameters], {
  description: 'Parameters of GET /api/v1/search that find these people; without any it finds everybody',
});
export type SearchLink = Static<typeof searchLink>;

/** Where no search finds just these people, such as those of no country, there is null. */
export const searchLinkOrNull = Type.Union([searchLink, Type.Null()]);
