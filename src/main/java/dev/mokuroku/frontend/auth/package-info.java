/// Sign-in and identity: `/api/auth`, reachable without a token.
///
/// Entry: [GuestResource][dev.mokuroku.frontend.auth.GuestResource]. Owns no tables; `security` owns tokens and keys.
@NullMarked
package dev.mokuroku.frontend.auth;

import org.jspecify.annotations.NullMarked;
