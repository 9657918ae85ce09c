/// `/entities/by-query` with Backstage's cursors, and `/entity-facets`.
///
/// Entry: [EntitiesByQueryResource][dev.mokuroku.api.rest.query.EntitiesByQueryResource] and
/// [FacetsResource][dev.mokuroku.api.rest.query.FacetsResource]. Owns no tables.
@NullMarked
package dev.mokuroku.api.rest.query;

import org.jspecify.annotations.NullMarked;
