/// The files of a repository as readers of manifests get them: paths, sizes and bytes, wherever they are stored.
///
/// Entry: [RepositoryFiles][dev.mokuroku.platform.manifest.file.RepositoryFiles].
/// [FolderFiles][dev.mokuroku.platform.manifest.file.FolderFiles]
/// is a checkout; [FilePath][dev.mokuroku.platform.manifest.file.FilePath] computes with paths. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.file;

import org.jspecify.annotations.NullMarked;
