/// Registered locations on Backstage's paths, and the analysis of a repository before its registration.
///
/// Entry: [LocationsResource][dev.mokuroku.api.rest.location.LocationsResource] and
/// [AnalyzeLocationResource][dev.mokuroku.api.rest.location.AnalyzeLocationResource]. Owns no tables.
@NullMarked
package dev.mokuroku.api.rest.location;

import org.jspecify.annotations.NullMarked;
