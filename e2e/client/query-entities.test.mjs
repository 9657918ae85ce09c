import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { client, names } from './catalog-client.mjs';

const BY_NAME = { field: 'metadata.name', order: 'asc' };

// Both ways of asking: the filters of query strings, and predicates in a body.
const ways = { filter: { filter: { kind: 'component' } }, query: { query: { kind: 'component' } } };

for (const [way, asked] of Object.entries(ways)) {
  describe(`queryEntities by ${way}`, () => {
    test('gives a counted page', async () => {
      const { items, totalItems, pageInfo } = await client.queryEntities({ ...asked, orderFields: BY_NAME, limit: 6 });
      assert.equal(items.length, 6);
      assert.equal(totalItems, 20);
      assert.ok(pageInfo.nextCursor);
      assert.equal(pageInfo.prevCursor, undefined);
    });

    test('goes forward to the end and back to the start', async () => {
      const all = names((await client.queryEntities({ ...asked, orderFields: BY_NAME })).items);
      const there = await pagesFrom(await client.queryEntities({ ...asked, orderFields: BY_NAME, limit: 6 }), 'nextCursor', 6);
      assert.deepEqual(there.map(page => page.items.length), [6, 6, 6, 2]);
      assert.deepEqual(there.flatMap(page => names(page.items)), all);
      there.forEach(page => assert.equal(page.totalItems, 20));

      const back = await pagesFrom(there.at(-1), 'prevCursor', 6);
      assert.deepEqual(back.toReversed().flatMap(page => names(page.items)), all);
      assert.equal(back.at(-1).pageInfo.prevCursor, undefined);
    });

    test('keeps the fields asked for on later pages', async () => {
      const first = await client.queryEntities({ ...asked, orderFields: BY_NAME, limit: 3, fields: ['metadata.name'] });
      const second = await client.queryEntities({ cursor: first.pageInfo.nextCursor, limit: 3, fields: ['metadata.name'] });
      assert.equal(second.items.length, 3);
      second.items.forEach(item => assert.deepEqual(Object.keys(item), ['metadata']));
    });

    test('orders downwards, from an offset', async () => {
      const all = await client.queryEntities({ ...asked, orderFields: BY_NAME });
      const page = await client.queryEntities({ ...asked, orderFields: { field: 'metadata.name', order: 'desc' }, offset: 2, limit: 3 });
      assert.deepEqual(names(page.items), names(all.items).toReversed().slice(2, 5));
    });

    test('searches texts', async () => {
      const anywhere = await client.queryEntities({ ...asked, orderFields: BY_NAME, fullTextFilter: { term: 'basket' } });
      assert.ok(names(anywhere.items).includes('basket-service'));
      const named = await client.queryEntities({
        ...asked,
        orderFields: BY_NAME,
        fullTextFilter: { term: 'check', fields: ['metadata.name', 'metadata.title'] },
      });
      assert.deepEqual(names(named.items), ['checkout-ui']);
      assert.equal(named.totalItems, 1);
    });

    test('counts without items, and gives items without a count', async () => {
      assert.deepEqual(await client.queryEntities({ ...asked, limit: 0 }), { items: [], totalItems: 20, pageInfo: {} });
      const { items, totalItems } = await client.queryEntities({ ...asked, totalItems: 'exclude', limit: 2 });
      assert.equal(items.length, 2);
      assert.equal(totalItems, 0);
    });
  });
}

describe('queryEntities by predicates', () => {
  const found = async query => names((await client.queryEntities({ query, orderFields: BY_NAME })).items);

  test('joins all, any and not', async () => {
    const query = {
      $all: [{ kind: 'component' }, { $any: [{ 'spec.type': 'website' }, { 'spec.lifecycle': 'deprecated' }] }, { $not: { 'spec.owner': 'checkout' } }],
    };
    assert.deepEqual(await found(query), ['label-printer', 'shop-website', 'warehouse-terminal']);
  });

  test('asks for existence, membership, prefixes and what is contained', async () => {
    assert.deepEqual(await found({ 'spec.subcomponentOf': { $exists: true } }), ['checkout-ui']);
    assert.deepEqual(await found({ kind: { $in: ['Domain'] } }), ['commerce', 'developer-experience', 'selling']);
    assert.deepEqual(await found({ 'metadata.name': { $hasPrefix: 'basket-' }, kind: 'resource' }), ['basket-cache']);
    assert.deepEqual(await found({ 'metadata.tags': { $contains: 'pci' } }), ['payment-service']);
    assert.deepEqual(await found({ relations: { $contains: { type: 'memberOf', targetRef: 'group:default/platform' } } }), [
      'platform-on-call',
      'platform-product-manager',
    ]);
  });

  test('refuses what is no predicate', async () => {
    await assert.rejects(client.queryEntities({ query: { $maybe: [] } }), { name: 'ResponseError', statusCode: 400 });
  });
});

describe('streamEntities', () => {
  test('brings everything in pages', async () => {
    const pages = await Array.fromAsync(client.streamEntities({ query: { kind: 'component' }, pageSize: 7 }));
    assert.deepEqual(pages.map(page => page.length), [7, 7, 6]);
    assert.equal(new Set(pages.flat().map(entity => entity.metadata.uid)).size, 20);
  });

  test('takes filters, too', async () => {
    const pages = await Array.fromAsync(client.streamEntities({ filter: { kind: 'domain' } }));
    assert.deepEqual(names(pages.flat()).sort(), ['commerce', 'developer-experience', 'selling']);
  });
});

async function pagesFrom(first, direction, limit) {
  const pages = [first];
  for (let cursor = first.pageInfo[direction]; cursor; cursor = pages.at(-1).pageInfo[direction]) {
    assert.ok(pages.length < 30, 'The cursors go in circles');
    pages.push(await client.queryEntities({ cursor, limit }));
  }
  return pages;
}
