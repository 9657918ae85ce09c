/// What all readers of manifests share: the interface, the repository that they read, and the rows that they write.
///
/// Entry: [ManifestReader][dev.mokuroku.platform.manifest.reader.ManifestReader]. A reader gets documents from
/// [Repository][dev.mokuroku.platform.manifest.reader.Repository], which reports unreadable files itself, and adds
/// [DeclaredPackage][dev.mokuroku.platform.manifest.reader.DeclaredPackage]s to
/// [Rows][dev.mokuroku.platform.manifest.reader.Rows]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.reader;

import org.jspecify.annotations.NullMarked;
