import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { serveDescriptors } from '../harness/descriptors.mjs';
import { apolloClient, base, gql, sent, socketClient } from './apollo-client.mjs';

const COMPONENTS = gql`
  query Components($first: Int!, $after: String) {
    entities(filter: "kind=component", first: $first, after: $after) {
      totalCount
      edges { cursor node { ...Named ... on Component { lifecycle } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
  fragment Named on Entity { id ref title }
`;
const CHANGED = gql`
  subscription Changed($after: String) {
    entityChanged(filter: "kind=component,metadata.namespace=live", after: $after) {
      cursor type ref entity { id ref title ... on Component { lifecycle } }
    }
  }
`;

let apollo;
let descriptors;
const registered = [];

before(async () => {
  apollo = await apolloClient();
  descriptors = await serveDescriptors();
});

after(async () => {
  await apollo.stop();
  await descriptors.close();
});

afterEach(async () => {
  await Promise.all(registered.splice(0).map(unregister));
});

describe('Apollo Client', () => {
  test('pages a connection into its cache', async () => {
    const variables = { first: 7 };
    const watched = apollo.client.watchQuery({ query: COMPONENTS, variables });
    let { data } = await apollo.client.query({ query: COMPONENTS, variables });
    while (data.entities.pageInfo.hasNextPage) {
      await watched.fetchMore({ variables: { after: data.entities.pageInfo.endCursor } });
      data = apollo.client.readQuery({ query: COMPONENTS, variables });
    }
    const refs = data.entities.edges.map(edge => edge.node.ref);
    assert.equal(refs.length, data.entities.totalCount);
    assert.equal(new Set(refs).size, refs.length);
    assert.ok(refs.length > 7);
  });

  test('reads fragments on the interface out of its cache', async () => {
    const { data } = await apollo.client.query({ query: COMPONENTS, variables: { first: 1 } });
    const { node } = data.entities.edges[0];
    assert.equal(node.__typename, 'Component');
    const named = apollo.client.readFragment({
      id: apollo.client.cache.identify(node),
      fragment: gql`fragment Lifecycle on Entity { ref ... on Component { lifecycle } }`,
    });
    assert.equal(named.ref, node.ref);
    assert.equal(typeof named.lifecycle, 'string');
  });

  test('persists a query with its first request and sends only its hash afterwards', async () => {
    const query = gql`query Persisted { entities(first: 3) { totalCount } }`;
    const ask = () => apollo.client.query({ query, fetchPolicy: 'network-only' });
    sent.length = 0;
    await ask();
    assert.deepEqual(sent.map(request => Boolean(request.query)), [false, true]);
    sent.length = 0;
    const { data } = await ask();
    assert.ok(data.entities.totalCount >= 68);
    assert.deepEqual(sent.map(request => [request.method, Boolean(request.query)]), [['GET', false]]);
    assert.match(sent[0].hash, /^[0-9a-f]{64}$/);
  });

  test('shows what the server says is wrong', async () => {
    const answer = await apollo.client.query({
      query: gql`query Wrong { entity(ref: "no-kind") { ref } }`,
      errorPolicy: 'all',
    });
    assert.equal(answer.error.errors[0].extensions.code, 'INVALID_INPUT');
    assert.deepEqual(answer.error.errors[0].path, ['entity']);
  });

  test('hears of changes', async () => {
    const events = listen(apollo.client, { after: await newestCursor() });
    const id = await register('heard');
    const created = await events.next();
    assert.equal(created.type, 'CREATED');
    assert.equal(created.ref, 'component:live/heard');
    assert.equal(created.entity.lifecycle, 'experimental');
    await unregister(id);
    registered.length = 0;
    const removed = await next(events, event => event.type !== 'UPDATED');
    assert.deepEqual([removed.type, removed.entity], ['REMOVED', null]);
    events.stop();
  });

  test('goes on where it was cut off', async () => {
    const events = listen(apollo.client, { after: await newestCursor() });
    await register('before');
    const { cursor } = await events.next();
    events.stop();
    await register('meanwhile');
    const missed = listen(apollo.client, { after: cursor });
    const isCreated = event => event.type === 'CREATED';
    assert.equal((await next(missed, isCreated)).ref, 'component:live/meanwhile');
    missed.stop();
    const { data } = await apollo.client.query({
      query: gql`
        query Missed($after: String!) {
          changes(after: $after, filter: "kind=component,metadata.namespace=live") {
            nodes { type ref } pageInfo { endCursor hasNextPage }
          }
        }
      `,
      variables: { after: cursor },
    });
    assert.deepEqual(data.changes.nodes.filter(isCreated).map(node => node.ref), ['component:live/meanwhile']);
  });
});

describe('graphql-ws', () => {
  test('runs queries over the socket', async () => {
    const socket = socketClient();
    const [answer] = await Array.fromAsync(socket.iterate({ query: '{ entities(first: 0) { totalCount } }' }));
    assert.ok(answer.data.entities.totalCount >= 68);
    await socket.dispose();
  });

  test('is told when its token is wrong', async () => {
    const socket = socketClient({ connectionParams: { Authorization: 'Bearer wrong' }, retryAttempts: 0 });
    await assert.rejects(Array.fromAsync(socket.iterate({ query: '{ __typename }' })), closed => closed.code === 4403);
    await socket.dispose();
  });
});

function listen(client, variables) {
  const untold = [];
  const waiting = [];
  const subscription = client.subscribe({ query: CHANGED, variables }).subscribe(({ data }) => {
    const event = data.entityChanged;
    waiting.length > 0 ? waiting.shift()(event) : untold.push(event);
  });
  return {
    next: () => (untold.length > 0 ? Promise.resolve(untold.shift()) : new Promise(resolve => waiting.push(resolve))),
    stop: () => subscription.unsubscribe(),
  };
}

// A result of a scorecard updates an entity as well, at any time after its creation.
async function next(events, isWanted) {
  let event = await events.next();
  while (!isWanted(event)) event = await events.next();
  return event;
}

async function newestCursor() {
  const { data } = await apollo.client.query({
    query: gql`query Newest { changes(first: 0) { pageInfo { endCursor } } }`,
    fetchPolicy: 'network-only',
  });
  return data.changes.pageInfo.endCursor;
}

async function register(name) {
  const target = descriptors.put(`/graphql/${name}.yaml`, JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'live', title: name },
    spec: { type: 'service', lifecycle: 'experimental', owner: 'group:default/checkout' },
  }));
  const response = await fetch(`${base}/api/catalog/locations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'url', target }),
  });
  const { location } = await response.json();
  registered.push(location.id);
  return location.id;
}

async function unregister(id) {
  await fetch(`${base}/api/catalog/locations/${id}`, { method: 'DELETE' });
}
