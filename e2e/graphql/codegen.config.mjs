// What a client of GraphQL's own ecosystem makes of the contract and the examples.
const project = new URL('../..', import.meta.url).pathname;

export const generated = `${project}e2e/graphql/generated/operations.ts`;

export default {
  schema: `${project}graphql/schema.graphql`,
  documents: `${project}graphql/examples/*.graphql`,
  silent: true,
  generates: {
    [generated]: {
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      // Every scalar must be named here: a new one is a new question to each client.
      config: {
        strictScalars: true,
        scalars: { JSON: 'unknown', Date: 'string', DateTime: 'string', BigInteger: 'number', BigDecimal: 'number', Long: 'number' },
        dedupeFragments: true,
      },
    },
  },
};
