/// What fields of forms suggest while somebody types: owners, repositories and branches of GitHub.
///
/// Entry: [AutocompleteResource][dev.mokuroku.scaffolder.github.autocomplete.AutocompleteResource]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.github.autocomplete;

import org.jspecify.annotations.NullMarked;
