/// Files that steps fetch: of the template's own folder, of repositories of GitHub, of URLs that may be read.
///
/// Entry: [Contents][dev.mokuroku.scaffolder.content.Contents]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.content;

import org.jspecify.annotations.NullMarked;
