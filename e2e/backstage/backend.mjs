// Backstage's backend as published, with one addition: the kinds that Mokuroku brings are entities too.
import { createRequire } from 'node:module';
import { ownKinds } from './own-kinds.mjs';

const require = createRequire(import.meta.url);
const { createBackend } = require('@backstage/backend-defaults');

const plugins = [
  'plugin-auth-backend',
  'plugin-auth-backend-module-guest-provider',
  'plugin-catalog-backend',
  'plugin-catalog-backend-module-scaffolder-entity-model',
  'plugin-events-backend',
  'plugin-notifications-backend',
  'plugin-permission-backend',
  'plugin-permission-backend-module-allow-all-policy',
  'plugin-scaffolder-backend',
  'plugin-search-backend',
  'plugin-search-backend-module-catalog',
  'plugin-signals-backend',
  'plugin-user-settings-backend',
];

const backend = createBackend();
for (const plugin of plugins) {
  backend.add(require(`@backstage/${plugin}`));
}
backend.add(ownKinds);
await backend.start();
console.log('READY');
