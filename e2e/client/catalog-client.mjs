// Backstage's own client, as its plugins make it.
import { CatalogClient } from '@backstage/catalog-client';
import { after, before } from 'node:test';
import { ensureDemoCatalog } from '../harness/catalog.mjs';
import { serveDescriptors } from '../harness/descriptors.mjs';
import { eventually } from '../harness/eventually.mjs';
import { BASE, SETTLES } from '../harness/subject.mjs';

export const client = new CatalogClient({
  discoveryApi: { getBaseUrl: async plugin => `${BASE}/api/${plugin}` },
});

// Each test file has a server of descriptors while it runs.
export const descriptors = {};
before(async () => {
  Object.assign(descriptors, await serveDescriptors());
  await ensureDemoCatalog(BASE, descriptors);
});
after(() => descriptors.close());

// What was written is there at once in Mokuroku, and some time later in Backstage.
export function written(what, isSo) {
  return eventually(what, SETTLES ? 40_000 : 0, isSo);
}

export function refOf({ kind, metadata: { namespace = 'default', name } }) {
  return `${kind}:${namespace}/${name}`.toLowerCase();
}

export function names(entities) {
  return entities.map(entity => entity.metadata.name);
}

export function component(name, change = {}) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
    spec: { type: 'service', lifecycle: 'experimental', owner: 'checkout', ...change },
  };
}
