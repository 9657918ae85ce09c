/// What a repository that somebody wants in the catalog holds already.
///
/// Entry: [RepositorySearch][dev.mokuroku.source.github.register.RepositorySearch]. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.register;

import org.jspecify.annotations.NullMarked;
