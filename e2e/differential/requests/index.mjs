// In the order in which they are sent: what changes the catalog comes last.
import { byQuery } from './by-query.mjs';
import { entities } from './entities.mjs';
import { facets } from './facets.mjs';
import { locations } from './locations.mjs';
import { predicates } from './predicates.mjs';
import { singleEntities } from './single-entities.mjs';
import { validation } from './validation.mjs';

export const topics = {
  entities,
  'by-query': byQuery,
  predicates,
  facets,
  'single-entities': singleEntities,
  validation,
  locations,
};
