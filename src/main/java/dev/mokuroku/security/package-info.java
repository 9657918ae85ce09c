/// Who calls: service tokens by configuration, and guests where they are allowed.
///
/// Entry: [ServiceTokens][dev.mokuroku.security.ServiceTokens]. Owns no tables.
@NullMarked
package dev.mokuroku.security;

import org.jspecify.annotations.NullMarked;
