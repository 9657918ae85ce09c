// Mokuroku with a provider, and what people do with it in a browser.
import { startMokuroku } from '../harness/mokuroku.mjs';
import { CLIENT_ID, CLIENT_SECRET } from './provider.mjs';

export const LEAD = 'checkout-lead@example.com';
const TIMEOUT = 30_000;

export function startWith(provider, { settings = {}, ...others } = {}) {
  return startMokuroku({
    folders: ['catalog-info'],
    settings: {
      'mokuroku.auth.guest': false,
      'mokuroku.auth.oidc.issuer': provider.issuer,
      'mokuroku.auth.oidc.client-id': CLIENT_ID,
      'mokuroku.auth.oidc.client-secret': CLIENT_SECRET,
      ...settings,
    },
    ...others,
  });
}

// To be called after each test, with its context.
export async function showLogOfFailure(context, server) {
  if (!context.passed && server) {
    const lines = (await server.log()).split('\n').filter(line => !line.startsWith('\t'));
    console.log(lines.slice(-20).join('\n'));
  }
}

// The provider's pages ask for fonts from elsewhere.
export async function openBrowser(chromium) {
  const context = await chromium.newContext();
  await context.route(address => !['localhost', '127.0.0.1'].includes(address.hostname), route => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  return page;
}

export function openSignIn(page, base, path = '/graphql-ui/') {
  return page.goto(`${base}/sign-in?return=${path}`);
}

export async function signIn(page, base, { email = LEAD, path = '/graphql-ui/' } = {}) {
  await openSignIn(page, base, path);
  await page.getByPlaceholder('Enter any login').fill(email);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await consent(page, base, path);
}

async function consent(page, base, path = '/graphql-ui/') {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(base + path);
}

// Who the page is, as `{ status, type, body }`.
export function askViewer(page, base) {
  return page.evaluate(async address => {
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
      redirect: 'manual',
    });
    return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.json().catch(() => undefined) };
  }, base);
}

export async function viewerOf(page, base) {
  const { body } = await askViewer(page, base);
  return body?.data?.viewer.name;
}
