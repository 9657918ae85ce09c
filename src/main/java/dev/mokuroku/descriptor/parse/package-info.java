/// Parses one descriptor file: splits it into documents, fills in placeholders, completes and validates each
/// entity, and derives its relations.
///
/// Entries: [DescriptorParser][dev.mokuroku.descriptor.parse.DescriptorParser] for a file,
/// [EntityReader][dev.mokuroku.descriptor.parse.EntityReader] for one entity that is JSON already. What is wrong
/// with a file is a value (`DescriptorProblem`), never an exception. Pure functions over text. Owns no tables.
@NullMarked
package dev.mokuroku.descriptor.parse;

import org.jspecify.annotations.NullMarked;
