// Tech Insights as published, with a retriever that takes the facts of all components from memory.
import { createRequire } from 'node:module';
import { checks, facts, factsOf, refOf } from './components.mjs';

const require = createRequire(import.meta.url);
const { createBackend } = require('@backstage/backend-defaults');
const { createBackendModule } = require('@backstage/backend-plugin-api');
const { techInsightsFactRetrieversExtensionPoint } = require('@backstage-community/plugin-tech-insights-node');

const count = Number(process.env.COMPONENTS);
const components = {
  id: 'components',
  version: '1.0.0',
  title: 'Components',
  description: 'What the checks read of components',
  entityFilter: [{ kind: 'component' }],
  schema: Object.fromEntries(Object.entries(facts).map(([name, type]) => [name, { type, description: name }])),
  handler: async () => Array.from({ length: count }, (_, i) => ({ entity: refOf(i), facts: factsOf(i) })),
};

const backend = createBackend();
for (const plugin of [
  '@backstage/plugin-catalog-backend',
  '@backstage/plugin-permission-backend',
  '@backstage/plugin-permission-backend-module-allow-all-policy',
  '@backstage-community/plugin-tech-insights-backend',
  '@backstage-community/plugin-tech-insights-backend-module-jsonfc',
]) {
  backend.add(require(plugin));
}
backend.add(
  createBackendModule({
    pluginId: 'tech-insights',
    moduleId: 'components',
    register(registration) {
      registration.registerInit({
        deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
        init: async ({ retrievers }) => retrievers.addFactRetrievers({ components }),
      });
    },
  }),
);
await backend.start();
console.log('READY');
