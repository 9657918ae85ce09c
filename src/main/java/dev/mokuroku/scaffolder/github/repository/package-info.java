/// New repositories and their settings: access, topics, variables, secrets, protected branches.
///
/// Entry: [NewRepository][dev.mokuroku.scaffolder.github.repository.NewRepository]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.github.repository;

import org.jspecify.annotations.NullMarked;
