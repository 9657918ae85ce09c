/// Facts of the use of platform components: what an entity uses, how far behind, and what campaigns ask of it.
///
/// Entry: [PlatformFacts][dev.mokuroku.scorecard.fact.platform.PlatformFacts]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.fact.platform;

import org.jspecify.annotations.NullMarked;
