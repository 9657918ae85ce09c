import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { client, names, refOf } from './catalog-client.mjs';

describe('getEntities', () => {
  test('gives every entity, with uid, etag and relations', async () => {
    const { items } = await client.getEntities();
    assert.ok(items.length >= 68, `${items.length} entities`);
    for (const entity of items) {
      assert.match(entity.metadata.uid, /^[0-9a-f-]{36}$/);
      assert.ok(entity.metadata.etag);
      assert.ok(Array.isArray(entity.relations));
    }
    assert.equal(new Set(items.map(refOf)).size, items.length);
  });

  test('filters by values, by either of values, and by what exists', async () => {
    const websites = await client.getEntities({ filter: { kind: 'Component', 'spec.type': 'website' } });
    assert.deepEqual(names(websites.items).sort(), ['checkout-ui', 'shop-website', 'warehouse-terminal']);

    const tops = await client.getEntities({ filter: [{ kind: 'domain' }, { kind: ['system', 'group'], 'metadata.name': 'checkout' }] });
    assert.deepEqual(names(tops.items).sort(), ['checkout', 'commerce', 'developer-experience', 'selling']);

    const parts = await client.getEntities({ filter: { 'spec.subcomponentOf': CATALOG_FILTER_EXISTS } });
    assert.deepEqual(names(parts.items), ['checkout-ui']);
  });

  test('gives the fields asked for', async () => {
    const { items } = await client.getEntities({
      filter: { kind: 'component', 'metadata.name': 'basket-service' },
      fields: ['kind', 'metadata.annotations.github.com/project-slug', 'spec.owner'],
    });
    assert.deepEqual(items, [
      {
        kind: 'Component',
        metadata: { annotations: { 'github.com/project-slug': 'example-shop/basket-service' } },
        spec: { owner: 'checkout' },
      },
    ]);
  });

  test('orders, by one field and by several', async () => {
    const down = await client.getEntities({ filter: { kind: 'domain' }, order: { field: 'metadata.name', order: 'desc' } });
    assert.deepEqual(names(down.items), ['selling', 'developer-experience', 'commerce']);

    const both = await client.getEntities({
      filter: { kind: ['domain', 'system'] },
      order: [{ field: 'kind', order: 'desc' }, { field: 'metadata.name', order: 'asc' }],
    });
    assert.equal(both.items[0].kind, 'System');
    assert.equal(both.items.at(-1).kind, 'Domain');
  });

  test('cuts pages by offset and limit', async () => {
    const ordered = { filter: { kind: 'component' }, order: { field: 'metadata.name', order: 'asc' } };
    const all = names((await client.getEntities(ordered)).items);
    const page = names((await client.getEntities({ ...ordered, offset: 3, limit: 4 })).items);
    assert.deepEqual(page, all.slice(3, 7));
  });

  test('continues after the place that a Link header told', async () => {
    const ordered = { filter: { kind: 'component' }, order: { field: 'metadata.name', order: 'asc' } };
    const all = names((await client.getEntities(ordered)).items);
    const after = Buffer.from(JSON.stringify({ limit: 5, offset: 5 })).toString('base64');
    assert.deepEqual(names((await client.getEntities({ ...ordered, after })).items), all.slice(5, 10));
  });
});

describe('getEntityByRef', () => {
  test('finds by text and by parts', async () => {
    const one = await client.getEntityByRef('component:default/basket-service');
    const other = await client.getEntityByRef({ kind: 'Component', namespace: 'default', name: 'basket-service' });
    assert.equal(one.metadata.title, 'Basket service');
    assert.deepEqual(other, one);
    assert.ok(one.relations.some(({ type, targetRef }) => type === 'ownedBy' && targetRef === 'group:default/checkout'));
  });

  test('gives undefined for what is not there', async () => {
    assert.equal(await client.getEntityByRef('component:default/nope'), undefined);
  });
});

describe('getEntityByName', () => {
  test('finds by parts', async () => {
    const found = await client.getEntityByName({ kind: 'api', namespace: 'default', name: 'order-events' });
    assert.equal(found.spec.type, 'asyncapi');
  });
});

describe('getEntitiesByRefs', () => {
  test('gives entities in the order of refs, undefined for what is not there', async () => {
    const { items } = await client.getEntitiesByRefs({
      entityRefs: ['user:default/checkout-lead', 'component:default/nope', 'domain:default/selling'],
      fields: ['kind', 'metadata.name'],
    });
    assert.deepEqual(items, [
      { kind: 'User', metadata: { name: 'checkout-lead' } },
      undefined,
      { kind: 'Domain', metadata: { name: 'selling' } },
    ]);
  });

  test('takes more than a thousand refs', async () => {
    const entityRefs = Array.from({ length: 2_345 }, (_, index) =>
      index % 100 === 0 ? 'domain:default/selling' : `component:default/none-${index}`,
    );
    const { items } = await client.getEntitiesByRefs({ entityRefs, fields: ['metadata.name'] });
    assert.equal(items.length, entityRefs.length);
    items.forEach((item, index) => assert.equal(item?.metadata.name, index % 100 === 0 ? 'selling' : undefined));
  });

  test('takes refs in a query for itself when they are too long for one request', async () => {
    const entityRefs = Array.from({ length: 900 }, (_, index) => `component:default/${'long-'.repeat(10)}${index}`);
    const { items } = await client.getEntitiesByRefs({ entityRefs: [...entityRefs, 'domain:default/selling'] });
    assert.equal(items.length, 901);
    assert.equal(items.at(-1).metadata.name, 'selling');
  });

  test('leaves out what a filter or a query refuses', async () => {
    const entityRefs = ['component:default/basket-service', 'domain:default/selling'];
    const filtered = await client.getEntitiesByRefs({ entityRefs, filter: { kind: 'Domain' } });
    assert.deepEqual(filtered.items.map(item => item?.metadata.name), [undefined, 'selling']);
    const queried = await client.getEntitiesByRefs({ entityRefs, query: { kind: 'Component' } });
    assert.deepEqual(queried.items.map(item => item?.metadata.name), ['basket-service', undefined]);
  });
});

describe('getEntityAncestors', () => {
  test('gives the entity and what it came from', async () => {
    const { rootEntityRef, items } = await client.getEntityAncestors({ entityRef: 'component:default/basket-service' });
    assert.equal(rootEntityRef, 'component:default/basket-service');
    const root = items.find(({ entity }) => refOf(entity) === rootEntityRef);
    assert.deepEqual(root.parentEntityRefs, ['location:default/example-shop']);
    assert.ok(items.some(({ entity }) => refOf(entity) === 'location:default/example-shop'));
  });

  test('fails for what is not there', async () => {
    await assert.rejects(client.getEntityAncestors({ entityRef: 'component:default/nope' }), { name: 'ResponseError', statusCode: 404 });
  });
});

describe('getEntityFacets', () => {
  test('counts values, of all and of what a filter leaves', async () => {
    const { facets } = await client.getEntityFacets({ facets: ['kind', 'spec.lifecycle'] });
    assert.deepEqual(facets.kind.find(({ value }) => value === 'Component'), { value: 'Component', count: 20 });
    assert.ok(facets['spec.lifecycle'].length > 1);

    const websites = await client.getEntityFacets({ facets: ['spec.type'], filter: { kind: 'Component', 'spec.type': ['website', 'library'] } });
    assert.deepEqual(websites.facets['spec.type'], [
      { value: 'library', count: 3 },
      { value: 'website', count: 3 },
    ]);
  });

  test('counts values of what a query leaves', async () => {
    const { facets } = await client.getEntityFacets({
      facets: ['kind'],
      query: { $all: [{ 'relations.ownedBy': 'group:default/checkout' }, { $not: { kind: { $in: ['component', 'api'] } } }] },
    });
    assert.deepEqual(facets.kind, [
      { value: 'Domain', count: 1 },
      { value: 'Resource', count: 3 },
      { value: 'System', count: 1 },
    ]);
  });
});
