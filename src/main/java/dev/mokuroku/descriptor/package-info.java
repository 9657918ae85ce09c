/// Turns the text of one file into entities: YAML documents, validation, relations.
///
/// Entry: [DescriptorParser][dev.mokuroku.descriptor.DescriptorParser]. What is wrong with a file
/// is a value, a [DescriptorProblem][dev.mokuroku.descriptor.DescriptorProblem], and never an
/// exception. Pure functions over text: no database, no network. Owns no tables.
@NullMarked
package dev.mokuroku.descriptor;

import org.jspecify.annotations.NullMarked;
