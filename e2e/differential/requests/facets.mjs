// GET and POST /entity-facets.
import { query } from './query-string.mjs';

const get = (name, parameters) => ({ name, path: `/entity-facets${query(parameters)}` });
const post = (name, body) => ({ name: `posted: ${name}`, method: 'POST', path: '/entity-facets', body });

export const facets = [
  get('kinds', { facet: 'kind' }),
  get('several', { facet: ['kind', 'spec.lifecycle', 'metadata.tags'] }),
  get('types of components', { facet: 'spec.type', filter: 'kind=component' }),
  get('tags of either', { facet: 'metadata.tags', filter: ['kind=component,spec.type=service', 'kind=template'] }),
  get('namespaces', { facet: 'metadata.namespace' }),
  get('owners', { facet: 'relations.ownedBy' }),
  get('a relation in small letters', { facet: 'relations.ownedby' }),
  get('a label whose key holds dots and a slash', { facet: 'metadata.labels.mokuroku.dev/team-type' }),
  get('an annotation', { facet: 'metadata.annotations.mokuroku.dev/building-block-version' }),
  get('values with capitals', { facet: 'metadata.title', filter: 'kind=domain' }),
  get('an array of spec', { facet: 'spec.consumesApis' }),
  get('a key of an object', { facet: 'spec.profile' }),
  get('a facet that is nowhere', { facet: 'spec.nope' }),
  get('a facet in capitals', { facet: 'SPEC.Type', filter: 'kind=component' }),
  get('a text too long to be searched', { facet: 'spec.definition', filter: 'kind=api' }),
  get('nothing that matches', { facet: 'kind', filter: 'kind=nope' }),
  get('the same facet twice', { facet: ['kind', 'kind'], filter: 'kind=domain' }),
  { name: 'no facet', path: '/entity-facets' },
  get('an empty facet', { facet: '' }),
  get('facets joined by a comma', { facet: 'kind,spec.type' }),

  post('kinds', { facets: ['kind'] }),
  post('of a predicate', { facets: ['spec.type', 'spec.lifecycle'], query: { $all: [{ kind: 'component' }, { $not: { 'spec.type': 'library' } }] } }),
  post('of a relation', { facets: ['kind'], query: { relations: { $contains: { type: 'ownedBy', targetRef: 'group:default/checkout' } } } }),
  post('no facets', {}),
  post('facets of none', { facets: [] }),
  post('facets of text', { facets: 'kind' }),
  post('a query of text', { facets: ['kind'], query: 'kind=component' }),
  post('an unknown operator', { facets: ['kind'], query: { $maybe: [] } }),
];
