/// Users of an OpenID provider: bearer tokens for programs, and a session cookie for browsers.
///
/// Quarkus OIDC speaks to the provider. Entries: [OidcSettings][dev.mokuroku.security.oidc.OidcSettings] turns
/// `mokuroku.auth.oidc.*` into its settings; [OidcBearerTokens][dev.mokuroku.security.oidc.OidcBearerTokens] and
/// [OidcSessions][dev.mokuroku.security.oidc.OidcSessions] return callers;
/// [OidcUsers][dev.mokuroku.security.oidc.OidcUsers] finds the catalog's User of a person. Nothing of this is active
/// without an issuer.
@NullMarked
package dev.mokuroku.security.oidc;

import org.jspecify.annotations.NullMarked;
