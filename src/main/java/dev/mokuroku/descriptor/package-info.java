/// Turns the text of one file into entities: YAML documents, placeholders, validation,
/// relations.
///
/// Entry: [DescriptorParser][dev.mokuroku.descriptor.DescriptorParser] for a file,
/// [EntityReader][dev.mokuroku.descriptor.EntityReader] for one entity that is JSON already. What is
/// wrong with a file is a value, a [DescriptorProblem][dev.mokuroku.descriptor.DescriptorProblem], and
/// never an exception. YAML is 1.2, read as the JavaScript library of Backstage reads
/// it, within [DescriptorLimits][dev.mokuroku.descriptor.DescriptorLimits].
///
/// What an entity refers to (`$text: ./api.graphql`) is read by the
/// [ReferencedFiles][dev.mokuroku.descriptor.reference.ReferencedFiles] that come with the file.
///
/// Pure functions over text: no database, no network. Owns no tables.
@NullMarked
package dev.mokuroku.descriptor;

import org.jspecify.annotations.NullMarked;
