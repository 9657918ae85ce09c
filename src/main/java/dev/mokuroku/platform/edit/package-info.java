/// Raises the version of a package exactly where it is written, so that a person or a pull request changes nothing
/// but the version.
///
/// Entry: [VersionEditor][dev.mokuroku.platform.edit.VersionEditor] for one use,
/// [RepositoryEdit][dev.mokuroku.platform.edit.RepositoryEdit] for all uses of a repository that are to move. An edit
/// is
/// a proposal for one occurrence of the version in the text. The readers of `platform.manifest` read the new text
/// again;
/// if another use than the intended ones changed, the edit is refused. Pure: texts in, texts or reasons out. Owns no
/// tables.
@NullMarked
package dev.mokuroku.platform.edit;

import org.jspecify.annotations.NullMarked;
