/// Actions that bring files into the workspace, as they are or rendered.
///
/// Entries: [FetchTemplateAction][dev.mokuroku.scaffolder.action.fetch.FetchTemplateAction] and
/// [FetchPlainAction][dev.mokuroku.scaffolder.action.fetch.FetchPlainAction]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.action.fetch;

import org.jspecify.annotations.NullMarked;
