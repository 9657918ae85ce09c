/// The catalog over the paths and in the shapes of Backstage's catalog API, below `/api/catalog`.
///
/// Entry: [EntitiesResource][dev.mokuroku.api.rest.EntitiesResource],
/// [LocationsResource][dev.mokuroku.api.rest.LocationsResource]. Owns no tables.
@NullMarked
package dev.mokuroku.api.rest;

import org.jspecify.annotations.NullMarked;
