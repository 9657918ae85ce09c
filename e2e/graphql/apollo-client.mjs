import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import { createHash } from 'node:crypto';

export const base = process.env.E2E_BASE;

// Each request that goes out, as { method, query, hash }.
export const sent = [];

async function recordingFetch(uri, options) {
  const address = new URL(uri);
  const body = options.body ? JSON.parse(options.body) : Object.fromEntries(address.searchParams);
  const extensions = typeof body.extensions === 'string' ? JSON.parse(body.extensions) : body.extensions;
  sent.push({ method: options.method ?? 'GET', query: body.query, hash: extensions?.persistedQuery?.sha256Hash });
  return fetch(uri, options);
}

// Which types an interface may be, as Apollo's own documentation has it made.
async function possibleTypes() {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __schema { types { kind name possibleTypes { name } } } }' }),
  });
  const { data } = await response.json();
  return Object.fromEntries(
    data.__schema.types
      .filter(type => type.possibleTypes)
      .map(type => [type.name, type.possibleTypes.map(possible => possible.name)]),
  );
}

export function socketClient(options = {}) {
  return createClient({ url: `${base.replace('http', 'ws')}/graphql`, ...options });
}

export async function apolloClient() {
  const socket = socketClient();
  const http = new PersistedQueryLink({
    sha256: text => createHash('sha256').update(text).digest('hex'),
    useGETForHashedQueries: true,
  }).concat(new HttpLink({ uri: `${base}/graphql`, fetch: recordingFetch }));
  const client = new ApolloClient({
    link: ApolloLink.split(
      operation => operation.operationType === 'subscription',
      new GraphQLWsLink(socket),
      http,
    ),
    cache: new InMemoryCache({
      possibleTypes: await possibleTypes(),
      typePolicies: { Query: { fields: { entities: relayStylePagination(['filter']) } } },
    }),
  });
  return { client, stop: () => { client.stop(); return socket.dispose(); } };
}

export { gql };
