package dev.mokuroku.graphql.schema;

import graphql.schema.GraphQLSchema;

/// Adds to the schema what methods of `@GraphQLApi` classes cannot express, or corrects it. Every bean of this type is
/// applied once, in any order, before the configuration of the runtime is known. A bean whose fetchers need a resource
/// that opens later takes the resource as a `Provider`.
public interface SchemaExtension {
    GraphQLSchema.Builder extend(GraphQLSchema.Builder builder);
}
