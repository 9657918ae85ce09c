/// Where descriptors come from: folders, URLs, registered locations, GitHub organisations.
///
/// A source implements [DescriptorSource][dev.mokuroku.source.DescriptorSource]: it lists its files to a
/// [ScanSession][dev.mokuroku.source.ScanSession], page by page, and returns what the listing covered
/// ([Coverage][dev.mokuroku.source.Coverage]). A
/// [SourceProvider][dev.mokuroku.source.SourceProvider] bean says which sources are configured and how often they
/// are scanned. Scans run in `.scan`, Locations are followed in `.target`. Owns no tables: the catalog stores what
/// was read, and at which version.
@NullMarked
package dev.mokuroku.source;

import org.jspecify.annotations.NullMarked;
