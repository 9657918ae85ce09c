// A browser signs in by the code flow, and out.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { launchChromium } from '../harness/chromium.mjs';
import { eventually } from '../harness/eventually.mjs';
import { reserveProvider } from './provider.mjs';
import { askViewer, openBrowser, openSignIn, showLogOfFailure, signIn, startWith, viewerOf } from './servers.mjs';

const LEAD_REF = 'user:default/checkout-lead';
const ANOTHER = 'catalogue-on-call@example.com';

describe('sign-in', () => {
  let chromium;
  let provider;
  let server;
  let page;

  before(async () => {
    provider = await reserveProvider();
    server = await startWith(provider);
    await provider.start(server.base);
    chromium = await launchChromium();
  });
  afterEach(async context => {
    await page?.context().close();
    provider.lives.idTokenLife = 3600;
    await showLogOfFailure(context, server);
  });
  after(async () => {
    await chromium?.close();
    await server?.stop();
    await provider?.stop();
  });

  // The provider has a session still, so that nobody types anything.
  async function signInSilently() {
    await openSignIn(page, server.base);
    assert.equal(page.url(), `${server.base}/graphql-ui/`);
  }

  // Mokuroku reads keys at most every 5 seconds. A second change before that makes it refuse tokens.
  async function rotateKeys(options) {
    await setTimeout(6_000);
    provider.rotateKeys(options);
  }

  async function isOver(what) {
    await eventually(what, 20_000, async () => (await askViewer(page, server.base)).status === 401);
  }

  test('leads through the provider and back', async () => {
    page = await openBrowser(chromium);
    await page.goto(server.base);
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await signIn(page, server.base);
    assert.equal(await viewerOf(page, server.base), LEAD_REF);
  });

  test('keeps the session in cookies that scripts and other sites do not see', async () => {
    page = await openBrowser(chromium);
    await signIn(page, server.base);
    const cookies = (await page.context().cookies(server.base)).filter(cookie => cookie.name.startsWith('q_'));
    assert.ok(cookies.some(cookie => cookie.name.startsWith('q_session')), JSON.stringify(cookies));
    for (const { name, httpOnly, sameSite, secure } of cookies) {
      assert.deepEqual({ name, httpOnly, sameSite, secure }, { name, httpOnly: true, sameSite: 'Lax', secure: false });
    }
    assert.equal(await page.evaluate(() => document.cookie), '');
  });

  test('goes on to the page that was asked for, with its parameters', async () => {
    page = await openBrowser(chromium);
    const path = `/graphql-ui/?query=${encodeURIComponent('{ viewer { name } }')}`;
    await signIn(page, server.base);
    await page.goto(`${server.base}/sign-in?return=${encodeURIComponent(path)}`);
    assert.equal(new URL(page.url()).searchParams.get('query'), '{ viewer { name } }');
    const elsewhere = await page.goto(`${server.base}/sign-in?return=//example.com/`);
    assert.equal(elsewhere.status(), 400);
  });

  test('shows that the provider refused', async () => {
    page = await openBrowser(chromium);
    await openSignIn(page, server.base);
    const [failed] = await Promise.all([
      page.waitForResponse(answer => new URL(answer.url()).pathname === '/sign-in/failed'),
      page.getByRole('link', { name: 'Cancel' }).click(),
    ]);
    assert.equal(failed.status(), 403);
    await page.getByText('The OpenID provider refused to sign you in: access_denied').waitFor();
    assert.equal((await askViewer(page, server.base)).status, 401);
  });

  test('ends here and at the provider by signing out', async () => {
    page = await openBrowser(chromium);
    await signIn(page, server.base);
    await page.goto(`${server.base}/sign-out`);
    assert.equal(new URL(page.url()).origin, provider.issuer);
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.waitForURL(`${server.base}/`);
    const { status, type } = await askViewer(page, server.base);
    assert.deepEqual({ status, isJson: type.includes('json') }, { status: 401, isJson: true });
    await signIn(page, server.base, { email: ANOTHER });
    assert.equal(await viewerOf(page, server.base), 'user:default/catalogue-on-call');
  });

  test('ends at the provider also after the session expired here', async () => {
    page = await openBrowser(chromium);
    provider.lives.idTokenLife = 3;
    await signIn(page, server.base);
    await isOver('the session expires');
    await page.goto(`${server.base}/sign-out`);
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.waitForURL(`${server.base}/`);
    await signIn(page, server.base, { email: ANOTHER });
  });

  test('is silent after the session expired, and the API answers 401 until then', async () => {
    page = await openBrowser(chromium);
    provider.lives.idTokenLife = 3;
    await signIn(page, server.base);
    await isOver('the session expires');
    const { status, type, body } = await askViewer(page, server.base);
    assert.equal(status, 401);
    assert.match(type, /json/);
    assert.ok(body);
    provider.lives.idTokenLife = 3600;
    await signInSilently();
    assert.equal(await viewerOf(page, server.base), LEAD_REF);
  });

  test('follows the keys of the provider', async () => {
    page = await openBrowser(chromium);
    await signIn(page, server.base);
    await rotateKeys({ keepOld: true });
    assert.equal(await viewerOf(page, server.base), LEAD_REF);
    const other = await openBrowser(chromium);
    await signIn(other, server.base);
    assert.equal(await viewerOf(other, server.base), LEAD_REF);
    await other.context().close();
    assert.equal(await viewerOf(page, server.base), LEAD_REF);
  });

  // No page of the provider waits for somebody, else the sign-in would not come back.
  test('is silent again after the key of the session was withdrawn', async () => {
    page = await openBrowser(chromium);
    await signIn(page, server.base);
    await rotateKeys();
    const other = await openBrowser(chromium);
    await signIn(other, server.base);
    await other.context().close();
    await eventually('the session follows the new key', 10_000, async () => {
      if ((await viewerOf(page, server.base)) === LEAD_REF) {
        return true;
      }
      await signInSilently();
      return false;
    });
    assert.equal(await viewerOf(page, server.base), LEAD_REF);
  });
});
