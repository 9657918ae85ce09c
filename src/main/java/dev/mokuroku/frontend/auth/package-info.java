/// Signing in and being somebody: `/api/auth`, reachable without a token.
///
/// Entry: [GuestResource][dev.mokuroku.frontend.auth.GuestResource]. Owns no tables; tokens and keys are
/// of `security`.
@NullMarked
package dev.mokuroku.frontend.auth;

import org.jspecify.annotations.NullMarked;
