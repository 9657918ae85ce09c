/// The platform components as a technology radar, as Backstage's plugin Tech Radar reads it.
///
/// Entry: [TechRadarResource][dev.mokuroku.platform.radar.TechRadarResource]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.radar;

import org.jspecify.annotations.NullMarked;
