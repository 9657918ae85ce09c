/// Waves: in which order the members of a campaign move, so that what others depend on moves before them.
///
/// Entry: [Waves][dev.mokuroku.platform.campaign.wave.Waves], a pure function over a graph, and
/// [DependencyGraph][dev.mokuroku.platform.campaign.wave.DependencyGraph], which reads relations from the index and
/// packages from `platform.usage`. Owns no tables.
@NullMarked
package dev.mokuroku.platform.campaign.wave;

import org.jspecify.annotations.NullMarked;
