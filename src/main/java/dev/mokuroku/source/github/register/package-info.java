/// Finds the descriptors that a repository already has, before somebody registers it.
///
/// Entry: [RepositorySearch][dev.mokuroku.source.github.register.RepositorySearch]. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.register;

import org.jspecify.annotations.NullMarked;
