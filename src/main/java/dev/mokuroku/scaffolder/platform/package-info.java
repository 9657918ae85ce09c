/// The actions that only Mokuroku has: they raise versions, report deployments, and ask campaigns and scorecards.
///
/// Entry: [UpgradeAction][dev.mokuroku.scaffolder.platform.UpgradeAction]. Their schemas and examples are in
/// `src/main/resources/dev/mokuroku/scaffolder/platform`. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.platform;

import org.jspecify.annotations.NullMarked;
