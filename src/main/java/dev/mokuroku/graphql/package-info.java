/// A GraphQL server on SmallRye's schema and graphql-java, independent of the catalog: it imports only `error` and
/// `security`.
///
/// A request passes `.transport` (HTTP or WebSocket), `.engine` (prepare, admit, execute) and `.limit` (size, depth,
/// cost). `.schema` repairs SmallRye's schema, `.fetch` calls resolver methods, `.paging` holds the types of
/// connections.
@NullMarked
package dev.mokuroku.graphql;

import org.jspecify.annotations.NullMarked;
