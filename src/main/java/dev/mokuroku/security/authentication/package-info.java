/// Finds out who calls: reads the token of a request or a WebSocket and maps it to a
/// [Caller][dev.mokuroku.security.Caller].
///
/// Entry: [BearerAuthentication][dev.mokuroku.security.authentication.BearerAuthentication], Quarkus's
/// authentication mechanism. It asks [Callers][dev.mokuroku.security.authentication.Callers], which knows service
/// tokens, this server's user tokens and Backstage's tokens. Owns no tables.
@NullMarked
package dev.mokuroku.security.authentication;

import org.jspecify.annotations.NullMarked;
