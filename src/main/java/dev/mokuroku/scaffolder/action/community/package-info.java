/// Actions that Backstage's community offers and templates use most, by the names and inputs that templates give them.
/// They can be switched off together: `mokuroku.scaffolder.community-actions`. Those that write to another system have
/// a package each.
///
/// Entry: [CommunityAction][dev.mokuroku.scaffolder.action.community.CommunityAction]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.action.community;

import org.jspecify.annotations.NullMarked;
