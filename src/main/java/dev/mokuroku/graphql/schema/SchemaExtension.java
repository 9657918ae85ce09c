package dev.mokuroku.graphql.schema;

import graphql.schema.GraphQLSchema;

/// Adds to the schema what methods of `@GraphQLApi` classes cannot express. Every bean of this type is applied once, at
/// the start, before the configuration of the runtime is known: a bean whose fetchers need a resource that is opened
/// later takes it as a `Provider`.
public interface SchemaExtension {
    GraphQLSchema.Builder extend(GraphQLSchema.Builder builder);
}
