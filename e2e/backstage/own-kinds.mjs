// Backstage refuses an entity that no processor recognises; this one recognises the kinds of Mokuroku, and emits the
// relations that Mokuroku documents for them.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createBackendModule } = require('@backstage/backend-plugin-api');
const { getCompoundEntityRef, parseEntityRef } = require('@backstage/catalog-model');
const { catalogProcessingExtensionPoint, processingResult } = require('@backstage/plugin-catalog-node');

const SLUG = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/;
const isRef = text => typeof text === 'string' && !text.includes('://') && !SLUG.test(text);

// By kind: the text of a reference, the relation, its inverse, and the kind of a reference that names none.
const relations = {
  PlatformComponent: spec => [
    [spec.owner, 'ownedBy', 'ownerOf', 'group'],
    [spec.system, 'partOf', 'hasPart', 'system'],
    [isRef(spec.source) ? spec.source : undefined, 'dependsOn', 'dependencyOf', 'component'],
    [spec.access?.template, 'offeredBy', 'offers', 'template'],
  ],
  Scorecard: spec => [[spec.owner, 'ownedBy', 'ownerOf', 'group']],
  FactSchema: spec => [[spec.owner, 'ownedBy', 'ownerOf', 'group']],
  Campaign: spec => [
    [spec.owner, 'ownedBy', 'ownerOf', 'group'],
    [spec.platformComponent, 'moves', 'movedBy', 'platformcomponent'],
  ],
};

const recognising = {
  getProcessorName: () => 'MokurokuKinds',
  validateEntityKind: async entity => entity.apiVersion.startsWith('mokuroku.dev/'),
  postProcessEntity: async (entity, _location, emit) => {
    if (entity.apiVersion.startsWith('mokuroku.dev/')) {
      const source = getCompoundEntityRef(entity);
      for (const [text, type, inverse, defaultKind] of relations[entity.kind]?.(entity.spec) ?? []) {
        if (text) {
          const target = parseEntityRef(text, { defaultKind, defaultNamespace: source.namespace });
          emit(processingResult.relation({ source, type, target }));
          emit(processingResult.relation({ source: target, type: inverse, target: source }));
        }
      }
    }
    return entity;
  },
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
