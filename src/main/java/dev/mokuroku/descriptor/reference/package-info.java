/// Files that a descriptor refers to: their locations, and who reads them.
///
/// Entries: [ReferencedFiles][dev.mokuroku.descriptor.reference.ReferencedFiles], which a source passes to the
/// parser, and [ReferenceUrl][dev.mokuroku.descriptor.reference.ReferenceUrl], which resolves relative references.
/// Owns no tables.
@NullMarked
package dev.mokuroku.descriptor.reference;

import org.jspecify.annotations.NullMarked;
