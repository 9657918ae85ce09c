/// Which repository and entity uses which package, at which version, now and before.
///
/// Entry: [Uses][dev.mokuroku.platform.usage.Uses], which other features read, and
/// [UsesObserver][dev.mokuroku.platform.usage.UsesObserver], which a feature implements to follow changes. Listings of
/// GitHub fill the tables by `.listing`; `.entity` finds whose uses they are. The rules are in
/// `docs/platform-use.md`. Owns no tables itself.
@NullMarked
package dev.mokuroku.platform.usage;

import org.jspecify.annotations.NullMarked;
