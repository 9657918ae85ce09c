/// Parses the files of sources by the settings `mokuroku.catalog.*`: owners from `CODEOWNERS`, merge keys,
/// additional kinds, and which kinds are allowed from which locations.
///
/// Entry: [DescriptorReader][dev.mokuroku.source.parse.DescriptorReader]. Owns no tables.
@NullMarked
package dev.mokuroku.source.parse;

import org.jspecify.annotations.NullMarked;
