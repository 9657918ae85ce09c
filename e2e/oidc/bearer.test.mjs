// Programs show access tokens that the provider signed.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { createClient } from 'graphql-ws';
import { eventually } from '../harness/eventually.mjs';
import { TOKEN } from '../harness/tokens.mjs';
import { accessToken } from './command-line-client.mjs';
import { reserveProvider } from './provider.mjs';
import { LEAD, showLogOfFailure, startWith } from './servers.mjs';

const OF_CLIENT = 'urn:catalog:client';
const OF_API = 'https://catalog.example.com/api';
const OF_ANOTHER = 'https://billing.example.com/api';
const LEAD_REF = 'user:default/checkout-lead';

let provider;
let server;

before(async () => {
  provider = await reserveProvider();
  server = await startWith(provider, {
    settings: {
      'mokuroku.auth.oidc.audiences': OF_API,
      'mokuroku.auth.tokens': `program=${TOKEN}`,
      // As if a proxy ended TLS there and removed the prefix.
      'mokuroku.base-url': 'https://catalog.example.com/tools',
    },
  });
});
afterEach(context => showLogOfFailure(context, server));
after(async () => {
  await server?.stop();
  await provider?.stop();
});

const read = token =>
  fetch(`${server.base}/api/catalog/entities?limit=1`, { headers: { authorization: `Bearer ${token}` } });

async function viewer(token) {
  const answer = await fetch(`${server.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });
  return { status: answer.status, name: (await answer.json()).data?.viewer.name };
}

async function viewerOfSocket(token) {
  const client = createClient({
    url: `${server.base.replace('http', 'ws')}/graphql`,
    connectionParams: { Authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  try {
    const { value } = await client.iterate({ query: '{ viewer { name } }' }).next();
    return value.data.viewer.name;
  } finally {
    await client.dispose();
  }
}

const tokenFor = resource => accessToken(provider.issuer, LEAD, resource);

function tampered(token) {
  const [header, payload, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url'));
  claims.email = 'platform-on-call@example.com';
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

async function isRefused(token) {
  assert.equal((await read(token)).status, 401);
  assert.equal((await viewer(token)).status, 401);
  await assert.rejects(viewerOfSocket(token), { code: 4403 });
}

async function isUnavailable(token) {
  const answer = await read(token);
  assert.equal(answer.status, 503);
  assert.ok(Number(answer.headers.get('retry-after')) > 0);
  assert.equal((await answer.json()).error.name, 'ServiceUnavailableError');
}

function heals(token) {
  return eventually('the token is accepted', 15_000, async () => (await read(token)).status === 200);
}

describe('access tokens of the provider', () => {
  test('are answered 503 where the provider was down from the start, and others work', async () => {
    const part = claims => Buffer.from(JSON.stringify(claims)).toString('base64url');
    const unknown = [part({ alg: 'RS256' }), part({ iss: provider.issuer, exp: 4e9 }), 'c2lnbmF0dXJl'].join('.');
    await isUnavailable(unknown);
    assert.equal((await read(TOKEN)).status, 200);
    await provider.start(server.base);
    await heals(await tokenFor(OF_CLIENT));
    assert.equal((await read(unknown)).status, 401);
  });

  for (const resource of [OF_CLIENT, OF_API]) {
    test(`stand for the user on REST, GraphQL and WebSocket, with the audience of ${resource}`, async () => {
      const token = await tokenFor(resource);
      assert.equal((await read(token)).status, 200);
      assert.deepEqual(await viewer(token), { status: 200, name: LEAD_REF });
      assert.equal(await viewerOfSocket(token), LEAD_REF);
    });
  }

  test('are refused with the audience of another server', async () => {
    await isRefused(await tokenFor(OF_ANOTHER));
  });

  test('are refused if somebody changed them', async () => {
    await isRefused(tampered(await tokenFor(OF_CLIENT)));
  });

  test('are refused after they expired, also where they were accepted before', async () => {
    provider.lives.accessTokenLife = 4;
    const token = await tokenFor(OF_CLIENT);
    provider.lives.accessTokenLife = 300;
    assert.equal((await read(token)).status, 200);
    await eventually('the token expires', 15_000, async () => (await read(token)).status === 401);
    await isRefused(token);
  });

  test('are accepted soon after the provider changed its keys', async () => {
    assert.equal((await read(await tokenFor(OF_CLIENT))).status, 200);
    for (let rotation = 1; rotation <= 2; rotation++) {
      provider.rotateKeys();
      const token = await tokenFor(OF_CLIENT);
      await eventually(`the key of rotation ${rotation} is known`, 10_000, async () => (await read(token)).status === 200);
    }
  });

  test('are accepted by known keys while the provider is down, others answered 503 until it is back', async () => {
    const known = await tokenFor(OF_CLIENT);
    const fresh = await tokenFor(OF_API);
    assert.equal((await read(known)).status, 200);
    provider.rotateKeys();
    const ofUnknownKey = await tokenFor(OF_CLIENT);
    await provider.stop();
    assert.equal((await read(known)).status, 200);
    assert.equal((await read(fresh)).status, 200);
    assert.equal((await read(TOKEN)).status, 200);
    // Keys are read every 5 seconds at most.
    await eventually('the keys are asked for', 10_000, async () => (await read(ofUnknownKey)).status === 503);
    await provider.start();
    await heals(ofUnknownKey);
  });
});

describe('sign-in behind a proxy that ends TLS', () => {
  test('leads back to the address of browsers, with a cookie for TLS alone', async () => {
    const answer = await fetch(`${server.base}/sign-in?return=/graphql-ui/`, { redirect: 'manual' });
    assert.equal(answer.status, 302);
    const led = new URL(answer.headers.get('location'));
    assert.equal(led.origin, provider.issuer);
    assert.equal(led.searchParams.get('redirect_uri'), 'https://catalog.example.com/tools/sign-in/callback');
    for (const cookie of answer.headers.getSetCookie()) {
      assert.match(cookie, /; ?Secure/i);
      assert.match(cookie, /; ?HttpOnly/i);
      assert.match(cookie, /; ?SameSite=Lax/i);
    }
  });
});
