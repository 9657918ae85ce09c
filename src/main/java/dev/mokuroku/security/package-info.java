/// Who calls and what they may do: service tokens by configuration, users' tokens that this server
/// issues, the tokens of a Backstage backend beside it, and guests where they are allowed.
///
/// Entry: [BearerAuthentication][dev.mokuroku.security.BearerAuthentication], which asks
/// [SignedTokens][dev.mokuroku.security.SignedTokens]; a resource asks
/// [CurrentCaller][dev.mokuroku.security.CurrentCaller]. Owns the table `signing_key`.
@NullMarked
package dev.mokuroku.security;

import org.jspecify.annotations.NullMarked;
