// What is asked about entities by their refs and uids. `{uid:REF}` in a path stands for the uid of REF.
import { query } from './query-string.mjs';

const byName = (name, path) => ({ name: `by name: ${name}`, path: `/entities/by-name/${path}` });
const ancestry = (name, path) => ({ name: `ancestry: ${name}`, path: `/entities/by-name/${path}/ancestry` });
const byRefs = (name, body, parameters) => ({
  name: `by refs: ${name}`,
  method: 'POST',
  path: `/entities/by-refs${parameters ? query(parameters) : ''}`,
  body,
});
const FIELDS = ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title', 'spec.type'];

export const singleEntities = [
  byName('a component', 'component/default/basket-service'),
  byName('an api', 'api/default/order-events'),
  byName('a system', 'system/default/ordering'),
  byName('a domain', 'domain/default/commerce'),
  byName('a resource', 'resource/default/order-database'),
  byName('a group', 'group/default/engineering'),
  byName('a user', 'user/default/checkout-lead'),
  byName('a location', 'location/default/example-shop'),
  byName('a template', 'template/default/new-service'),
  byName('a kind of our own', 'platformcomponent/default/service-runtime'),
  byName('capitals', 'Component/DEFAULT/Basket-Service'),
  byName('no such name', 'component/default/nope'),
  byName('no such kind', 'nope/default/basket-service'),
  byName('no such namespace', 'component/elsewhere/basket-service'),
  byName('a name with an encoded slash', 'component/default/a%2Fb'),

  { name: 'by uid: a component', path: '/entities/by-uid/{uid:component:default/basket-service}' },
  { name: 'by uid: none such', path: '/entities/by-uid/00000000-0000-0000-0000-000000000000' },
  { name: 'by uid: no uid at all', path: '/entities/by-uid/nonsense' },
  { name: 'by uid: nothing to remove', method: 'DELETE', path: '/entities/by-uid/00000000-0000-0000-0000-000000000000' },

  ancestry('of a file that a location names', 'component/default/basket-service'),
  ancestry('of a location', 'location/default/example-shop'),
  ancestry('of nothing', 'component/default/nope'),

  byRefs('two', { entityRefs: ['component:default/basket-service', 'group:default/checkout'] }),
  byRefs('in the order asked', { entityRefs: ['user:default/checkout-lead', 'api:default/basket-api', 'domain:default/selling'], fields: FIELDS }),
  byRefs('one that is not there', { entityRefs: ['component:default/nope', 'domain:default/selling', 'api:default/nope'], fields: FIELDS }),
  byRefs('the same one twice', { entityRefs: ['domain:default/selling', 'domain:default/selling'], fields: FIELDS }),
  byRefs('in capitals', { entityRefs: ['Domain:Default/Selling'], fields: FIELDS }),
  byRefs('short refs', { entityRefs: ['domain:selling', 'selling'], fields: FIELDS }),
  byRefs('none', { entityRefs: [] }),
  byRefs('with a filter', { entityRefs: ['component:default/basket-service', 'domain:default/selling'], fields: FIELDS }, { filter: 'kind=component' }),
  byRefs('with a query', { entityRefs: ['component:default/basket-service', 'domain:default/selling'], fields: FIELDS, query: { kind: 'Domain' } }),
  byRefs('without refs', { fields: FIELDS }),
  byRefs('refs of text', { entityRefs: 'domain:default/selling' }),
  byRefs('refs of numbers', { entityRefs: [1] }),
  byRefs('a field with a bracket', { entityRefs: ['domain:default/selling'], fields: ['metadata.tags[0]'] }),
  byRefs('a query of text', { entityRefs: ['domain:default/selling'], query: 'kind=domain' }),
  { name: 'by refs: a body that is no JSON', method: 'POST', path: '/entities/by-refs', text: 'entityRefs' },

  { name: 'refresh: an entity', method: 'POST', path: '/refresh', body: { entityRef: 'component:default/basket-service' } },
  { name: 'refresh: nothing', method: 'POST', path: '/refresh', body: { entityRef: 'component:default/nope' } },
  { name: 'refresh: no ref', method: 'POST', path: '/refresh', body: {} },
  { name: 'refresh: a ref that is none', method: 'POST', path: '/refresh', body: { entityRef: 'a:b:c' } },

  { name: 'route: none such', path: '/nope' },
  { name: 'route: the mount itself', path: '/' },
  { name: 'route: a name without a namespace', path: '/entities/by-name/component/basket-service' },
  { name: 'route: another method', method: 'DELETE', path: '/entities' },
  { name: 'route: a slash at the end', path: '/entities/?filter=kind=domain&fields=metadata.name', order: 'any' },
];
