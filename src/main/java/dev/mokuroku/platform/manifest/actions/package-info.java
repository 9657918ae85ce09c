/// Workflows and actions of GitHub Actions.
///
/// Entry: [ActionsReader][dev.mokuroku.platform.manifest.actions.ActionsReader]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.actions;

import org.jspecify.annotations.NullMarked;
