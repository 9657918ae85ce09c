/// Follows the change feed, so that uses belong to the right entities when entities come, move and go.
///
/// Entry: [FollowEntitiesJob][dev.mokuroku.platform.usage.follow.FollowEntitiesJob]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.usage.follow;

import org.jspecify.annotations.NullMarked;
