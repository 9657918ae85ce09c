/// Corrections of the schema that SmallRye builds: the scalar `JSON`, strict integers, visible fields.
///
/// The classes are listed in `META-INF/services/io.smallrye.graphql.spi.EventingService`. Entry:
/// [JsonScalar][dev.mokuroku.graphql.schema.JsonScalar]; [SchemaExtension][dev.mokuroku.graphql.schema.SchemaExtension]
/// for beans that add to the schema. Owns no tables.
@NullMarked
package dev.mokuroku.graphql.schema;

import org.jspecify.annotations.NullMarked;
