/// `/graphql`: GraphQL over HTTP, and over WebSockets by the protocol graphql-transport-ws.
///
/// Entry: [GraphQLRoute][dev.mokuroku.api.graphql.http.GraphQLRoute] and
/// [TransportConnection][dev.mokuroku.api.graphql.http.TransportConnection]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.http;

import org.jspecify.annotations.NullMarked;
