/// Registered locations on Backstage's paths.
///
/// Entry: [LocationsResource][dev.mokuroku.api.rest.location.LocationsResource]. Owns no tables.
@NullMarked
package dev.mokuroku.api.rest.location;

import org.jspecify.annotations.NullMarked;
