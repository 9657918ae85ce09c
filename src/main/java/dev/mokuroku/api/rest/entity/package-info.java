/// Entities on Backstage's paths: single entities, lists, by refs, refresh and validation.
///
/// Entry: [EntitiesResource][dev.mokuroku.api.rest.entity.EntitiesResource] and
/// [EntityResource][dev.mokuroku.api.rest.entity.EntityResource]. Owns no tables.
@NullMarked
package dev.mokuroku.api.rest.entity;

import org.jspecify.annotations.NullMarked;
