/// User tokens that this server issues, and their keys. The form of the tokens is that of Backstage's auth backend.
///
/// Entries: [UserTokens][dev.mokuroku.security.token.UserTokens] issues,
/// [TokenVerifier][dev.mokuroku.security.token.TokenVerifier] checks,
/// [PublishedKeys][dev.mokuroku.security.token.PublishedKeys] publishes the public keys. Each replica signs with
/// its own key and publishes the public half to the others. Owns the table `signing_key`.
@NullMarked
package dev.mokuroku.security.token;

import org.jspecify.annotations.NullMarked;
