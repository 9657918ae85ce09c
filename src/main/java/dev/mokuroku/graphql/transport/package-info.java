/// Serves `/graphql`: GraphQL over HTTP, and over WebSockets with the subprotocol graphql-transport-ws.
///
/// Entry: [GraphQLRoute][dev.mokuroku.graphql.transport.GraphQLRoute] and
/// [TransportConnection][dev.mokuroku.graphql.transport.TransportConnection]. Owns no tables.
@NullMarked
package dev.mokuroku.graphql.transport;

import org.jspecify.annotations.NullMarked;
