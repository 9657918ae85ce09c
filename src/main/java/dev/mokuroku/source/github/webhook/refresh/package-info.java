/// Refreshes what changed at an owner: repositories or people. Works on merged changes, so that many pushes to one
/// organisation take few calls.
///
/// Entry: [OwnerRefreshes][dev.mokuroku.source.github.webhook.refresh.OwnerRefreshes]; every bean of type
/// `OwnerRefresh` handles one subject. A refresh may run twice, also at the same time. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.webhook.refresh;

import org.jspecify.annotations.NullMarked;
