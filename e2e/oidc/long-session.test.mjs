// Sessions that the provider renews, with claims of its UserInfo endpoint, behind a path prefix.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { launchChromium } from '../harness/chromium.mjs';
import { freePort } from '../harness/mokuroku.mjs';
import { servePrefix } from '../harness/prefix-proxy.mjs';
import { reserveProvider } from './provider.mjs';
import { askViewer, openBrowser, openSignIn, showLogOfFailure, signIn, startWith, viewerOf } from './servers.mjs';

const LEAD_REF = 'user:default/checkout-lead';
const LIFE = 4;

describe('sign-in with refresh tokens', () => {
  let chromium;
  let provider;
  let proxy;
  let server;
  let page;

  before(async () => {
    const port = await freePort();
    proxy = await servePrefix('/tools/catalog', `http://localhost:${port}`);
    provider = await reserveProvider({ emailInIdToken: false });
    provider.lives.idTokenLife = LIFE;
    server = await startWith(provider, {
      port,
      settings: {
        'mokuroku.base-url': proxy.base,
        'mokuroku.auth.oidc.user-info': true,
        'mokuroku.auth.oidc.scopes': 'profile,email,offline_access',
        // The standard lets a provider ignore offline_access without it.
        'quarkus.oidc.authentication.extra-params.prompt': 'consent',
      },
    });
    await provider.start(proxy.base);
    chromium = await launchChromium();
    page = await openBrowser(chromium);
  });
  afterEach(context => showLogOfFailure(context, server));
  after(async () => {
    await chromium?.close();
    await server?.stop();
    await provider?.stop();
    await proxy?.close();
  });

  test('leads through the provider and back to the page behind the prefix', async () => {
    await signIn(page, proxy.base);
    assert.equal(await viewerOf(page, proxy.base), LEAD_REF);
  });

  test('goes on beyond the life of an ID token', async () => {
    const cookie = await sessionCookie();
    for (let life = 1; life <= 2; life++) {
      await pause((LIFE + 1) * 1000);
      assert.equal(await viewerOf(page, proxy.base), LEAD_REF);
    }
    assert.notEqual(await sessionCookie(), cookie);
  });

  test('answers parallel requests of a page whose ID token expired', async () => {
    await pause((LIFE + 1) * 1000);
    const names = await Promise.all(Array.from({ length: 5 }, () => viewerOf(page, proxy.base)));
    assert.deepEqual(names, Array(5).fill(LEAD_REF));
  });

  test('outlives a provider that is down when the ID token expires', async () => {
    await provider.stop();
    await pause((LIFE + 1) * 1000);
    assert.equal((await askViewer(page, proxy.base)).status, 503);
    await provider.start();
    assert.equal(await viewerOf(page, proxy.base), LEAD_REF);
  });

  test('shows a refusal behind the prefix', async () => {
    const other = await openBrowser(chromium);
    await openSignIn(other, proxy.base);
    await other.getByRole('link', { name: 'Cancel' }).click();
    await other.waitForURL(address => address.pathname === '/tools/catalog/sign-in/failed');
    await other.context().close();
  });

  test('ends by signing out, also behind the prefix', async () => {
    await page.goto(`${proxy.base}/sign-out`);
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.waitForURL(`${proxy.base}/`);
    assert.equal((await askViewer(page, proxy.base)).status, 401);
    await openSignIn(page, proxy.base);
    await page.getByPlaceholder('Enter any login').waitFor();
  });

  async function sessionCookie() {
    const cookies = await page.context().cookies(proxy.base);
    return cookies
      .filter(cookie => cookie.name.startsWith('q_session'))
      .map(cookie => cookie.value)
      .join();
  }
});
