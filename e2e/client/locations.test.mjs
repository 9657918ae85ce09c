import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { client, component, descriptors, refOf, written } from './catalog-client.mjs';

let number = 0;

// A file of one component, at a place that no other test uses.
function aFile() {
  const name = `client-${++number}`;
  return { name, ref: `component:default/${name}`, target: descriptors.put(`/client/${name}.yaml`, JSON.stringify(component(name))) };
}

async function aRegistration() {
  const file = aFile();
  const { location } = await client.addLocation({ target: file.target });
  await written(`${file.ref} is readable`, () => client.getEntityByRef(file.ref));
  return { ...file, location };
}

// Each test starts with what was registered before all of them.
afterEach(async () => {
  for (const { id, target } of (await client.getLocations()).items) {
    if (target.includes('/client/')) {
      await client.removeLocationById(id);
    }
  }
});

describe('addLocation', () => {
  test('registers a file, whose entities are readable', async () => {
    const { ref, target, location } = await aRegistration();
    assert.match(location.id, /^[0-9a-f-]{36}$/);
    assert.equal(location.type, 'url');
    assert.equal(location.target, target);
    assert.match(location.entityRef, /^location:default\/generated-[0-9a-f]{40}$/);
    assert.ok(await client.getEntityByRef(location.entityRef));
    assert.equal((await client.getEntityByRef(ref)).metadata.annotations['backstage.io/managed-by-location'], `url:${target}`);
  });

  test('tells by a dry run what it would bring, and brings nothing', async () => {
    const { ref, target } = aFile();
    const { entities, exists } = await client.addLocation({ target, dryRun: true });
    assert.deepEqual(entities.map(refOf).filter(found => found.startsWith('component:')), [ref]);
    assert.equal(exists, false);
    assert.equal(await client.getLocationByRef(`url:${target}`), undefined);
    assert.equal(await client.getEntityByRef(ref), undefined);
  });

  test('tells by a dry run that it is there already', async () => {
    const { target } = await aRegistration();
    assert.equal((await client.addLocation({ target, dryRun: true })).exists, true);
  });

  test('fails by a dry run of a broken file', async () => {
    const target = descriptors.put('/client/broken.yaml', JSON.stringify(component('bad name')));
    await assert.rejects(client.addLocation({ target, dryRun: true }), failure => {
      assert.equal(failure.statusCode ?? failure.response?.status, 400);
      assert.match(String(failure.body?.error?.message ?? failure.message), /metadata\.name/);
      return true;
    });
  });

  test('refuses what is there already, or reads it again', async () => {
    const { location, target } = await aRegistration();
    await assert.rejects(client.addLocation({ target }), { name: 'ResponseError', statusCode: 409 });
    const again = await client.addLocation({ target, onConflict: 'refresh' });
    assert.equal(again.location.id, location.id);
  });
});

describe('getLocations', () => {
  test('lists what is registered', async () => {
    const { location } = await aRegistration();
    const { items } = await client.getLocations();
    assert.deepEqual(items.find(({ id }) => id === location.id), location);
  });
});

describe('getLocationById', () => {
  test('finds one, and gives undefined for none', async () => {
    const { location } = await aRegistration();
    assert.deepEqual(await client.getLocationById(location.id), location);
    assert.equal(await client.getLocationById('00000000-0000-0000-0000-000000000000'), undefined);
  });
});

describe('getLocationByRef', () => {
  test('finds one, and gives undefined for none', async () => {
    const { location, target } = await aRegistration();
    assert.deepEqual(await client.getLocationByRef(`url:${target}`), location);
    assert.equal(await client.getLocationByRef('url:http://localhost/nope.yaml'), undefined);
  });
});

describe('getLocationByEntity', () => {
  test('finds what an entity came from, and gives undefined for none', async () => {
    const { location, ref } = await aRegistration();
    assert.deepEqual(await client.getLocationByEntity(ref), location);
    assert.equal(await client.getLocationByEntity('component:default/nope'), undefined);
  });
});

describe('queryLocations and streamLocations', () => {
  test('select by predicates and go through pages', async () => {
    const registered = [await aRegistration(), await aRegistration(), await aRegistration()].map(({ location }) => location.id).sort();
    const query = { target: { $hasPrefix: descriptors.url('/client/') } };

    const first = await client.queryLocations({ query, limit: 2 });
    assert.equal(first.totalItems, 3);
    assert.equal(first.items.length, 2);
    const second = await client.queryLocations({ cursor: first.pageInfo.nextCursor });
    assert.equal(second.pageInfo.nextCursor, undefined);
    assert.deepEqual([...first.items, ...second.items].map(({ id }) => id).sort(), registered);

    const streamed = (await Array.fromAsync(client.streamLocations({ query, limit: 1 }))).flat();
    assert.deepEqual(streamed.map(({ id }) => id).sort(), registered);
  });
});

describe('updateLocation', () => {
  test('leads to another file from then on', async () => {
    const { location, ref } = await aRegistration();
    const other = aFile();
    const updated = await client.updateLocation(location.id, { type: 'url', target: other.target });
    assert.equal(updated.id, location.id);
    assert.equal(updated.target, other.target);
    await written(`${other.ref} is readable`, () => client.getEntityByRef(other.ref));
    await written(`${ref} is gone`, async () => (await client.getEntityByRef(ref)) === undefined);
  });
});

describe('removeLocationById', () => {
  test('forgets the location and what came from it', async () => {
    const { location, ref } = await aRegistration();
    await client.removeLocationById(location.id);
    assert.equal(await client.getLocationById(location.id), undefined);
    await written(`${ref} is gone`, async () => (await client.getEntityByRef(ref)) === undefined);
  });
});

describe('refreshEntity', () => {
  test('reads again what the entity came from', async () => {
    const { name, ref } = await aRegistration();
    descriptors.put(`/client/${name}.yaml`, JSON.stringify(component(name, { lifecycle: 'production' })));
    await client.refreshEntity(ref);
    await written(`${ref} is refreshed`, async () => (await client.getEntityByRef(ref)).spec.lifecycle === 'production');
  });

  test('fails for what is not there', async () => {
    await assert.rejects(client.refreshEntity('component:default/nope'), { name: 'ResponseError', statusCode: 404 });
  });
});

describe('removeEntityByUid', () => {
  test('removes an entity that its file no longer holds', async () => {
    const { location, name, ref } = await aRegistration();
    const { uid } = (await client.getEntityByRef(location.entityRef)).metadata;
    await client.removeLocationById(location.id);
    descriptors.remove(`/client/${name}.yaml`);
    // Gone already, as its last location is; Backstage answers the same for what is not there.
    await client.removeEntityByUid(uid);
    await written(`${ref} is gone`, async () => (await client.getEntityByRef(ref)) === undefined);
    assert.equal(await client.getEntityByRef(location.entityRef), undefined);
  });

  test('removes an entity that is there', async () => {
    const { ref } = await aRegistration();
    const { uid } = (await client.getEntityByRef(ref)).metadata;
    await client.removeEntityByUid(uid);
    // It may come again by its location, as another one.
    const now = await client.getEntityByRef(ref);
    assert.notEqual(now?.metadata.uid, uid);
  });
});

describe('validateEntity', () => {
  const place = 'url:http://localhost:37010/validated.yaml';

  test('finds nothing wrong', async () => {
    assert.deepEqual(await client.validateEntity(component('fine'), place), { valid: true });
  });

  test('tells what is wrong', async () => {
    const { valid, errors } = await client.validateEntity(component('bad name'), place);
    assert.equal(valid, false);
    assert.match(errors[0].message, /"metadata\.name" is not valid; expected a string .* but found "bad name"/);
  });
});

describe('analyzeLocation', () => {
  test('proposes an entity for a place without one', async () => {
    const answer = await client.analyzeLocation({ location: { type: 'url', target: 'http://localhost:37010/acme/shop' } });
    assert.deepEqual(answer.existingEntityFiles, []);
    assert.equal(answer.generateEntities[0].entity.kind, 'Component');
    assert.equal(answer.generateEntities[0].entity.metadata.name, 'shop');
  });
});
