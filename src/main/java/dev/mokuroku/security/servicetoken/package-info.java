/// Tokens of services: those of `mokuroku.auth.tokens`, and those that admins issue and revoke at run time.
///
/// Entries: [IssuedTokens][dev.mokuroku.security.servicetoken.IssuedTokens] issues, lists and revokes;
/// [LiveTokens][dev.mokuroku.security.servicetoken.LiveTokens] finds the caller of a token, without a statement for
/// each request. [ServiceTokenTable][dev.mokuroku.security.servicetoken.ServiceTokenTable] needs no framework, so
/// that the command line uses it too. Owns the table `service_token`.
@NullMarked
package dev.mokuroku.security.servicetoken;

import org.jspecify.annotations.NullMarked;
