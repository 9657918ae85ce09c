/// Texts of a workspace: files, JSON and YAML, read and written within limits.
///
/// Entry: [TextFile][dev.mokuroku.scaffolder.action.text.TextFile]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.action.text;

import org.jspecify.annotations.NullMarked;
