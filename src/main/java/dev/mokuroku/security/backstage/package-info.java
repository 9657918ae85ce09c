/// Tokens of a Backstage backend beside this server: those of its users and of its plugins.
///
/// Entry: [BackstageTokens][dev.mokuroku.security.backstage.BackstageTokens].
/// [RemoteKeySets][dev.mokuroku.security.backstage.RemoteKeySets] fetches and caches the public keys, from the
/// configured address only and within a rate. Owns no tables.
@NullMarked
package dev.mokuroku.security.backstage;

import org.jspecify.annotations.NullMarked;
