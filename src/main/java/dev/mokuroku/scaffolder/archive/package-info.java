/// Archives of files that others made, unpacked within limits: no file outside of the folder, no links that leave it,
/// no archive that grows beyond all bounds.
///
/// Entries: [ArchiveStore][dev.mokuroku.scaffolder.archive.ArchiveStore] keeps archives on disk,
/// [Unpacking][dev.mokuroku.scaffolder.archive.Unpacking] unpacks one. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.archive;

import org.jspecify.annotations.NullMarked;
