// POST /validate-entity and /analyze-location.
const component = (change = {}) => {
  const { metadata = {}, spec = {}, ...root } = change;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'a', ...metadata },
    spec: { type: 'service', lifecycle: 'production', owner: 'checkout', ...spec },
    ...root,
  };
};
const without = (entity, path) => {
  const keys = path.split('.');
  const copy = structuredClone(entity);
  delete keys.slice(0, -1).reduce((object, key) => object[key], copy)[keys.at(-1)];
  return copy;
};
const of = (kind, spec, apiVersion = 'backstage.io/v1alpha1') => ({ apiVersion, kind, metadata: { name: 'a' }, spec });
const LOCATION = 'url:http://localhost:37010/validated.yaml';
const validate = (name, entity, location = LOCATION) => ({
  name: `validate: ${name}`,
  method: 'POST',
  path: '/validate-entity',
  body: { entity, location },
});
const analyze = (name, body) => ({ name: `analyze: ${name}`, method: 'POST', path: '/analyze-location', body });

export const validation = [
  validate('a component', component()),
  validate('a component with all there is', component({
    metadata: { namespace: 'shop', title: 'A', description: 'b', labels: { a: 'b' }, annotations: { 'a.b/c': 'd' }, tags: ['java'], links: [{ url: 'https://a.example.com' }] },
    spec: { system: 's', subcomponentOf: 'c', providesApis: ['d'], consumesApis: ['e'], dependsOn: ['resource:f'], dependencyOf: ['g'] },
  })),
  validate('no owner', without(component(), 'spec.owner')),
  validate('no spec', without(component(), 'spec')),
  validate('no metadata', without(component(), 'metadata')),
  validate('no name', without(component(), 'metadata.name')),
  validate('no kind', without(component(), 'kind')),
  validate('no apiVersion', without(component(), 'apiVersion')),
  validate('an empty type', component({ spec: { type: '' } })),
  validate('a type of a number', component({ spec: { type: 1 } })),
  validate('dependencies of text', component({ spec: { dependsOn: 'resource:f' } })),
  validate('an empty dependency', component({ spec: { dependsOn: [''] } })),
  validate('an owner of three parts', component({ spec: { owner: 'a:b:c' } })),
  validate('an unknown field of spec', component({ spec: { colour: 'red' } })),
  validate('an unknown field of the root', component({ colour: 'red' })),
  validate('a name with a space', component({ metadata: { name: 'bad name' } })),
  validate('a name of 64 characters', component({ metadata: { name: 'a'.repeat(64) } })),
  validate('a name of a number', component({ metadata: { name: 1 } })),
  validate('a namespace with capitals', component({ metadata: { namespace: 'Shop' } })),
  validate('a namespace with a dot', component({ metadata: { namespace: 'a.b' } })),
  validate('a tag with capitals', component({ metadata: { tags: ['java', 'Bad Tag'] } })),
  validate('tags of text', component({ metadata: { tags: 'java' } })),
  validate('a label with a space', component({ metadata: { labels: { a: 'b c' } } })),
  validate('a label of a number', component({ metadata: { labels: { a: 1 } } })),
  validate('a label with a bad key', component({ metadata: { labels: { 'a b': 'c' } } })),
  validate('an annotation with a bad key', component({ metadata: { annotations: { 'x y': 'z' } } })),
  validate('an annotation of a number', component({ metadata: { annotations: { x: 1 } } })),
  validate('a link without a url', component({ metadata: { links: [{ title: 'a' }] } })),
  validate('a link that is no url', component({ metadata: { links: [{ url: 'nope' }] } })),
  validate('a title that is empty', component({ metadata: { title: '' } })),
  validate('relations from outside', component({ relations: [{ type: 'ownedBy', targetRef: 'group:default/a' }] })),
  validate('a status from outside', component({ status: { items: [] } })),
  validate('an unknown kind', of('Nope', {})),
  validate('an unknown apiVersion', component({ apiVersion: 'backstage.io/v9' })),
  validate('an apiVersion that is none', component({ apiVersion: 'a b' })),
  validate('a kind with a dash', component({ kind: 'Bad-Kind' })),
  validate('an api', of('API', { type: 'openapi', lifecycle: 'production', owner: 'a', definition: 'openapi: 3.0.3' })),
  validate('an api without a definition', of('API', { type: 'openapi', lifecycle: 'production', owner: 'a' })),
  validate('a resource without a type', of('Resource', { owner: 'a' })),
  validate('a system without an owner', of('System', {})),
  validate('a domain', of('Domain', { owner: 'a' })),
  validate('a group without children', of('Group', { type: 'team' })),
  validate('a group with a bad profile', of('Group', { type: 'team', children: [], profile: { email: '' } })),
  validate('a user', of('User', { memberOf: ['a'] })),
  validate('a user without memberOf', of('User', {})),
  validate('a user without a spec', of('User', undefined)),
  validate('a template', of('Template', { type: 'service', steps: [] }, 'scaffolder.backstage.io/v1beta3')),
  validate('a template without steps', of('Template', { type: 'service' }, 'scaffolder.backstage.io/v1beta3')),
  validate('a template of the old apiVersion', of('Template', { type: 'service', steps: [] }, 'backstage.io/v1beta2')),
  validate('a location with an unknown presence', of('Location', { target: './a.yaml', presence: 'perhaps' })),
  validate('a location that is no location', component(), 'nonsense'),
  validate('an empty location', component(), ''),
  { name: 'validate: no location', method: 'POST', path: '/validate-entity', body: { entity: component() } },
  { name: 'validate: no entity', method: 'POST', path: '/validate-entity', body: { location: LOCATION } },
  { name: 'validate: an entity of text', method: 'POST', path: '/validate-entity', body: { entity: 'a', location: LOCATION } },
  { name: 'validate: an empty body', method: 'POST', path: '/validate-entity', body: {} },

  analyze('a file', { location: { type: 'url', target: 'http://localhost:37010/analyzed.yaml' } }),
  analyze('a file that is not there', { location: { type: 'url', target: 'http://localhost:37010/missing.yaml' } }),
  analyze('no location', {}),
  analyze('a location without a target', { location: { type: 'url' } }),
];
