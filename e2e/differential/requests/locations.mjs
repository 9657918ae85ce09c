// Registered locations, from the first look to their removal: each request finds what those above it left.
// `{location:PATH}` stands for the id of the registration of that descriptor.
const at = path => ({ type: 'url', target: `http://localhost:37010${path}` });
const register = (name, body, more = {}) => ({ name: `register: ${name}`, method: 'POST', path: '/locations', body, settle: true, ...more });
const dryRun = (name, body) => ({ name: `dry run: ${name}`, method: 'POST', path: '/locations?dryRun=true', body, order: 'any' });
const some = (name, body, more = {}) => ({ name: `by query: ${name}`, method: 'POST', path: '/locations/by-query', body, order: 'any', ...more });
const NONE = '00000000-0000-0000-0000-000000000000';

export const locations = [
  { name: 'list: the demo alone', path: '/locations', order: 'any' },
  { name: 'by id: the demo', path: '/locations/{location:/demo/all.yaml}' },
  { name: 'by id: none such', path: `/locations/${NONE}` },
  { name: 'by id: no id at all', path: '/locations/nonsense' },
  { name: 'by entity: of the demo', path: '/locations/by-entity/component/default/basket-service' },
  { name: 'by entity: of the Location of the demo', path: '/locations/by-entity/location/default/example-shop' },
  { name: 'by entity: none such', path: '/locations/by-entity/component/default/nope' },

  dryRun('a file', at('/shop.yaml')),
  dryRun('a file that is registered', at('/demo/domains.yaml')),
  dryRun('a location that is registered', at('/demo/all.yaml')),
  dryRun('a file that is not there', at('/missing.yaml')),
  dryRun('a file with an entity that is invalid', at('/invalid.yaml')),
  dryRun('a file that is no YAML', at('/broken.yaml')),
  dryRun('a host that is not allowed', { type: 'url', target: 'http://elsewhere.example.com/a.yaml' }),
  { name: 'list: after dry runs', path: '/locations', order: 'any' },

  register('a file', at('/shop.yaml')),
  { name: 'the registered: its component', path: '/entities/by-name/component/default/registered' },
  { name: 'the registered: its api', path: '/entities/by-name/api/default/registered-api' },
  { name: 'the registered: its generated location', path: '/entities?filter=kind=location,metadata.annotations.backstage.io/managed-by-location=url:http://localhost:37010/shop.yaml', order: 'any' },
  { name: 'the registered: who owns it', path: '/entities/by-name/group/default/checkout' },
  { name: 'the registered: its ancestry', path: '/entities/by-name/component/default/registered/ancestry' },
  { name: 'the registered: its location', path: '/locations/by-entity/component/default/registered' },
  { name: 'the registered: all of its origin', path: '/entities?fields=kind,metadata.uid,metadata.name,metadata.namespace&filter=metadata.annotations.backstage.io/managed-by-origin-location=url:http://localhost:37010/shop.yaml', order: 'any' },
  { name: 'the registered: what is found by its text', path: '/entities/by-query?fullTextFilterTerm=registered&orderField=metadata.name,asc&fields=metadata.name' },
  register('the same file', at('/shop.yaml')),
  { ...register('the same file, to be read again', at('/shop.yaml')), path: '/locations?onConflict=refresh' },
  { ...register('the same file, to be refused', at('/shop.yaml')), path: '/locations?onConflict=reject' },
  { ...register('with an unknown way out', at('/shop.yaml')), path: '/locations?onConflict=perhaps' },
  register('a file that is not there', at('/missing.yaml')),
  register('a file with an entity that is invalid', at('/invalid.yaml')),
  register('no target', { type: 'url' }),
  register('no type', { target: 'http://localhost:37010/untyped.yaml' }),
  register('an empty body', {}),
  register('an unknown type', { type: 'carrier-pigeon', target: 'coo' }),
  { name: 'list: everything registered', path: '/locations', order: 'any' },

  some('all', {}),
  some('a page', { limit: 2 }, { follow: 'cursors' }),
  some('by type', { query: { type: 'url' } }),
  some('by target', { query: { target: 'http://localhost:37010/shop.yaml' } }),
  some('by either target', { query: { $any: [{ target: 'http://localhost:37010/shop.yaml' }, { target: 'http://localhost:37010/demo/all.yaml' }] } }),
  some('by prefix', { query: { target: { $hasPrefix: 'http://localhost:37010/demo' } } }),
  some('not', { query: { $not: { target: 'http://localhost:37010/shop.yaml' } } }),
  some('in', { query: { target: { $in: ['http://localhost:37010/shop.yaml'] } } }),
  some('by a field that locations lack', { query: { colour: 'red' } }),
  some('a query of text', { query: 'type=url' }),
  some('a limit below one', { limit: 0 }),
  some('a cursor that is none', { cursor: 'nonsense' }),

  { name: 'update: another target', method: 'PUT', path: '/locations/{location:/invalid.yaml}', body: at('/other.yaml'), settle: true },
  { name: 'update: what came with it', path: '/entities/by-name/component/default/other' },
  { name: 'update: the same target', method: 'PUT', path: '/locations/{location:/other.yaml}', body: at('/other.yaml'), settle: true },
  { name: 'update: a target that another has', method: 'PUT', path: '/locations/{location:/other.yaml}', body: at('/shop.yaml') },
  { name: 'update: none such', method: 'PUT', path: `/locations/${NONE}`, body: at('/elsewhere.yaml') },
  { name: 'update: no target', method: 'PUT', path: '/locations/{location:/other.yaml}', body: { type: 'url' } },

  { name: 'remove: a registration', method: 'DELETE', path: '/locations/{location:/shop.yaml}', settle: true },
  { name: 'remove: none such', method: 'DELETE', path: `/locations/${NONE}` },
  { name: 'remove: no id at all', method: 'DELETE', path: '/locations/nonsense' },
  { name: 'the removed: its component', path: '/entities/by-name/component/default/registered' },
  { name: 'the removed: who owned it', path: '/entities/by-name/group/default/checkout' },
  { name: 'list: what is left', path: '/locations', order: 'any' },

  { name: 'remove: an entity by its uid', method: 'DELETE', path: '/entities/by-uid/{uid:component:default/other}', settle: true },
  { name: 'the removed entity', path: '/entities/by-name/component/default/other' },
  register('a target that is no URL', { type: 'url', target: 'nonsense' }),
];
