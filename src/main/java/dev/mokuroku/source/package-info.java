/// Sources find descriptors and say how they read now: folders, URLs, GitHub organisations.
///
/// A source implements [DescriptorSource][dev.mokuroku.source.DescriptorSource]; what it finds ends
/// in one call, [ScanSession#found][dev.mokuroku.source.ScanSession#found]. Owns no tables: what
/// was read, and at which version, is the catalog's.
@NullMarked
package dev.mokuroku.source;

import org.jspecify.annotations.NullMarked;
