/// Files that a descriptor refers to: where they are and who reads them.
///
/// Entry: [ReferencedFiles][dev.mokuroku.descriptor.reference.ReferencedFiles], which a source gives
/// to the parser, and [ReferenceUrl][dev.mokuroku.descriptor.reference.ReferenceUrl]. Owns no tables.
@NullMarked
package dev.mokuroku.descriptor.reference;

import org.jspecify.annotations.NullMarked;
