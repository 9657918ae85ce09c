// A program that gets access tokens for a person, by the code flow with PKCE.
import { createHash, randomBytes } from 'node:crypto';
import { request } from 'playwright-core';
import { CLI_ID } from './provider.mjs';

// resource: for whom the access token is, a key of AUDIENCES
export async function accessToken(issuer, email, resource) {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${issuer}/done`;
  const code = await signIn(issuer, email, {
    client_id: CLI_ID,
    response_type: 'code',
    scope: 'openid email',
    redirect_uri: redirectUri,
    resource,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: CLI_ID,
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      resource,
    }),
  });
  const tokens = await answer.json();
  if (!answer.ok) {
    throw new Error(`The provider answered ${answer.status}: ${JSON.stringify(tokens)}`);
  }
  return tokens.access_token;
}

// The two pages of the provider: who you are, and what the client may know.
async function signIn(issuer, email, parameters) {
  const browser = await request.newContext();
  try {
    let page = await browser.get(`${issuer}/auth?${new URLSearchParams(parameters)}`);
    page = await browser.post(page.url(), { form: { prompt: 'login', login: email, password: 'any' } });
    page = await browser.post(page.url(), { form: { prompt: 'consent' } });
    const code = new URL(page.url()).searchParams.get('code');
    if (!code) {
      throw new Error(`No code came back to ${page.url()}: ${await page.text()}`);
    }
    return code;
  } finally {
    await browser.dispose();
  }
}
