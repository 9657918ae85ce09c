// Backstage refuses an entity that no processor recognises; this one recognises the kinds of Mokuroku.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createBackendModule } = require('@backstage/backend-plugin-api');
const { catalogProcessingExtensionPoint } = require('@backstage/plugin-catalog-node');

const recognising = {
  getProcessorName: () => 'MokurokuKinds',
  validateEntityKind: async entity => entity.apiVersion.startsWith('mokuroku.dev/'),
};

export const ownKinds = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'mokuroku-kinds',
  register(environment) {
    environment.registerInit({
      deps: { processing: catalogProcessingExtensionPoint },
      async init({ processing }) {
        processing.addProcessor(recognising);
      },
    });
  },
});
