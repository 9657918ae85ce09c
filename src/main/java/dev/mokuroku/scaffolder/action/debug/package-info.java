/// Actions to try a template: log and wait.
///
/// Entry: [LogAction][dev.mokuroku.scaffolder.action.debug.LogAction]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.action.debug;

import org.jspecify.annotations.NullMarked;
