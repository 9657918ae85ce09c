/// Corrections of the schema that SmallRye builds: the scalar `JSON`, strict integers, visible fields.
///
/// Entry: [SchemaExtension][dev.mokuroku.graphql.schema.SchemaExtension], which the corrections are beans of. Owns no
/// tables.
@NullMarked
package dev.mokuroku.graphql.schema;

import org.jspecify.annotations.NullMarked;
