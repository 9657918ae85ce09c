// A certified OpenID provider: accounts are e-mail addresses, every password is right.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { freePort } from '../harness/mokuroku.mjs';

export const CLIENT_ID = 'mokuroku';
export const CLIENT_SECRET = randomBytes(32).toString('hex');
export const CLI_ID = 'cli';

// Not "localhost", as the server under test: cookies ignore ports, and sign-in must work across sites.
const HOST = '127.0.0.1';

// Resources for which access tokens are JWTs, and the audience of each.
export const AUDIENCES = {
  'urn:catalog:client': CLIENT_ID,
  'https://catalog.example.com/api': 'https://catalog.example.com/api',
  'https://billing.example.com/api': 'https://billing.example.com/api',
};

// idTokenLife, accessTokenLife   in seconds, of tokens issued from now on; assignable
// emailInIdToken                 false: only the UserInfo endpoint says it, as the standard has it
export async function reserveProvider({ emailInIdToken = true } = {}) {
  const port = await freePort();
  const issuer = `http://${HOST}:${port}`;
  const cookieKeys = [randomBytes(16).toString('hex')];
  const lives = { idTokenLife: 3600, accessTokenLife: 300 };
  const records = new Map();
  let base;
  let jwks = newKeys();
  let server;
  let handler;

  const configure = () => {
    handler = new Provider(issuer, {
      adapter: model => store(model, records),
      clients: clients(base, issuer),
      jwks,
      cookies: { keys: cookieKeys },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      conformIdTokenClaims: !emailInIdToken,
      findAccount: (_, id) => ({ accountId: id, claims: () => claimsOf(id) }),
      extraTokenClaims: (_, token) => ({ email: token.accountId, email_verified: true }),
      ttl: {
        IdToken: () => lives.idTokenLife,
        AccessToken: () => lives.accessTokenLife,
        Interaction: 600,
        Session: 3600,
        Grant: 3600,
        RefreshToken: 3600,
      },
      features: {
        devInteractions: { enabled: true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: (_, resource) => ({
            scope: '',
            audience: AUDIENCES[resource],
            accessTokenFormat: 'jwt',
            accessTokenTTL: lives.accessTokenLife,
          }),
        },
      },
    }).callback();
  };

  return {
    issuer,
    lives,
    // base: of the server under test, whose addresses the provider must know
    async start(ofServer = base) {
      base = ofServer;
      configure();
      server = createServer((request, response) => handler(request, response)).listen(port, HOST);
      await once(server, 'listening');
    },
    // The first key signs; the others are published still.
    rotateKeys({ keepOld = false } = {}) {
      jwks = { keys: [...newKeys().keys, ...(keepOld ? jwks.keys : [])] };
      configure();
    },
    async stop() {
      server?.closeAllConnections();
      server?.close();
      await (server?.listening && once(server, 'close'));
      server = undefined;
    },
  };
}

// Sessions and grants outlive a restart of the provider.
function store(model, records) {
  const key = id => `${model}:${id}`;
  const find = id => records.get(key(id));
  return {
    find: async id => find(id),
    findByUid: async uid => records.values().find(record => record.kind === model && record.uid === uid),
    upsert: async (id, payload) => void records.set(key(id), payload),
    consume: async id => void (find(id).consumed = Math.floor(Date.now() / 1000)),
    destroy: async id => void records.delete(key(id)),
    async revokeByGrantId(grantId) {
      for (const [name, { grantId: ofRecord }] of records) {
        if (ofRecord === grantId) {
          records.delete(name);
        }
      }
    },
  };
}

function clients(base, issuer) {
  return [
    {
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      redirect_uris: [`${base}/sign-in/callback`],
      post_logout_redirect_uris: [`${base}/`],
      grant_types: ['authorization_code', 'refresh_token'],
    },
    {
      client_id: CLI_ID,
      token_endpoint_auth_method: 'none',
      redirect_uris: [`${issuer}/done`],
    },
  ];
}

function claimsOf(email) {
  return { sub: email, name: email, email, email_verified: true };
}

function newKeys() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' }] };
}
