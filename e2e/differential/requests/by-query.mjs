// GET /entities/by-query: counted pages by the filters of query strings.
import { query } from './query-string.mjs';

const REF = 'kind,metadata.namespace,metadata.name';
const TEXT = 'metadata.name,metadata.title,spec.profile.displayName,spec.target,spec.targets';
const page = (name, parameters, more = {}) => ({ name, path: `/entities/by-query${query(parameters)}`, ...more });
const BY_NAME = 'metadata.name,asc';

export const byQuery = [
  page('components by name', { filter: 'kind=component', orderField: BY_NAME }),
  page('components by name downwards', { filter: 'kind=component', orderField: 'metadata.name,desc', fields: REF }),
  page('an order without a direction', { filter: 'kind=domain', orderField: 'metadata.name', fields: REF }),
  page('nothing asked for', { fields: REF }, { order: 'any' }),
  page('a kind without an order', { filter: 'kind=api', fields: REF }, { order: 'any' }),
  page('an order that leaves out who lacks its field', { filter: ['kind=domain', 'kind=resource'], orderField: 'metadata.title,asc', fields: REF }),
  page('an order by a field of some', { filter: 'kind=component', orderField: 'spec.subcomponentOf,asc', fields: REF }),
  page('an order by type with ties', { filter: 'kind=component', orderField: 'spec.type,asc', fields: `${REF},spec.type` }, { order: 'spec.type' }),
  page('two orders', { filter: 'kind=component', orderField: ['spec.lifecycle,desc', 'metadata.name,asc'], fields: `${REF},spec.lifecycle` }, { order: 'spec.lifecycle' }),
  page('an order by a title with capitals', { filter: 'kind=component', orderField: 'metadata.title,asc', fields: `${REF},metadata.title` }),
  page('an unknown direction', { orderField: 'metadata.name,sideways' }),
  page('an order of nothing', { orderField: '' }),

  page('pages there and back', { filter: 'kind=component', orderField: BY_NAME, limit: 6, fields: REF }, { follow: 'cursors' }),
  page('pages there and back downwards', { filter: 'kind=component', orderField: 'metadata.name,desc', limit: 7, fields: REF }, { follow: 'cursors' }),
  page('pages of one', { filter: 'kind=domain', orderField: BY_NAME, limit: 1, fields: REF }, { follow: 'cursors' }),
  page('pages of exactly all', { filter: 'kind=domain', orderField: BY_NAME, limit: 3, fields: REF }, { follow: 'cursors' }),
  page('pages without an order', { filter: 'kind=component', limit: 6, fields: REF }, { follow: 'cursors', order: 'any' }),
  page('pages of an order with ties', { filter: 'kind=component', orderField: 'spec.type,asc', limit: 6, fields: `${REF},spec.type` }, { follow: 'cursors', order: 'spec.type' }),
  page('pages of a text', { filter: 'kind=component', fullTextFilterTerm: 'service', orderField: BY_NAME, limit: 3, fields: REF }, { follow: 'cursors' }),
  page('pages of either of two filters', { filter: ['kind=system', 'kind=domain'], orderField: BY_NAME, limit: 3, fields: REF }, { follow: 'cursors' }),
  page('pages without totals', { filter: 'kind=component', orderField: BY_NAME, limit: 6, fields: REF, totalItems: 'exclude' }, { follow: 'cursors' }),
  page('pages from an offset', { filter: 'kind=component', orderField: BY_NAME, limit: 6, offset: 5, fields: REF }, { follow: 'cursors' }),

  page('a count alone', { filter: 'kind=component', limit: 0 }),
  page('a count alone with an order', { filter: 'kind=component', limit: 0, orderField: BY_NAME }),
  page('a count alone with an order that some lack', { filter: ['kind=domain', 'kind=resource'], limit: 0, orderField: 'metadata.title,asc' }),
  page('a count of what a user owns', { limit: 0, filter: 'kind=component,relations.ownedBy=user:default/checkout-lead,relations.ownedBy=group:default/checkout' }),
  page('an offset past the end', { filter: 'kind=domain', offset: 9, orderField: BY_NAME }),
  page('no totals', { filter: 'kind=domain', totalItems: 'exclude', orderField: BY_NAME, fields: REF }),
  page('unknown totals', { totalItems: 'perhaps' }),
  page('a limit below zero', { limit: -1 }),
  page('a limit of letters', { limit: 'many' }),
  page('an offset below zero', { offset: -1 }),
  page('a cursor that is none', { cursor: 'nonsense' }),
  page('a cursor of an empty object', { cursor: Buffer.from('{}').toString('base64') }),
  page('a field with a bracket', { fields: 'metadata.tags[0]' }),

  page('a text', { fullTextFilterTerm: 'basket', orderField: BY_NAME, fields: REF }),
  page('a text of two words', { fullTextFilterTerm: 'basket service', orderField: BY_NAME, fields: REF }),
  page('a part of a word', { fullTextFilterTerm: 'aske', orderField: BY_NAME, fields: REF }),
  page('a text in capitals', { fullTextFilterTerm: 'BASKET', orderField: BY_NAME, fields: REF }),
  page('a text in one field', { fullTextFilterTerm: 'basket', fullTextFilterFields: 'metadata.title', orderField: BY_NAME, fields: REF }),
  page('a text in two fields', { fullTextFilterTerm: 'checkout', fullTextFilterFields: 'metadata.name,spec.owner', orderField: BY_NAME, fields: REF }),
  page('a text in the fields of the catalog page', { filter: 'kind=component', fullTextFilterTerm: 'ui', fullTextFilterFields: TEXT, orderField: BY_NAME, fields: REF }),
  page('a text in a field that is nowhere', { fullTextFilterTerm: 'basket', fullTextFilterFields: 'spec.nope', orderField: BY_NAME, fields: REF }),
  page('a text within an order by another field', { filter: 'kind=component', fullTextFilterTerm: 'service', orderField: 'metadata.title,desc', fields: REF }),
  page('a text of blanks', { filter: 'kind=domain', fullTextFilterTerm: '  ', orderField: BY_NAME, fields: REF }),
  page('a text with a percent sign', { fullTextFilterTerm: '100%', orderField: BY_NAME, fields: REF }),
  page('a text with an underscore', { fullTextFilterTerm: 'basket_service', orderField: BY_NAME, fields: REF }),
  page('a text that is nowhere', { fullTextFilterTerm: 'zeppelin', orderField: BY_NAME }),
  page('a text without an order', { filter: 'kind=component', fullTextFilterTerm: 'basket', fields: REF }, { order: 'any' }),
];
