/// The values of descriptors: the file as a source read it, what parsing it gave, and what is wrong with it.
///
/// A [DescriptorFile][dev.mokuroku.descriptor.DescriptorFile] goes into `.parse` and comes out as a
/// [ParsedDescriptor][dev.mokuroku.descriptor.ParsedDescriptor]: its valid entities with their relations, a
/// [DescriptorProblem][dev.mokuroku.descriptor.DescriptorProblem] for each mistake, and the files that it refers
/// to. [DescriptorLimits][dev.mokuroku.descriptor.DescriptorLimits] bounds size, documents, depth and references;
/// [ParserOptions][dev.mokuroku.descriptor.ParserOptions] holds what the configuration chooses.
///
/// Pure: no framework, no database, no network. Owns no tables.
@NullMarked
package dev.mokuroku.descriptor;

import org.jspecify.annotations.NullMarked;
