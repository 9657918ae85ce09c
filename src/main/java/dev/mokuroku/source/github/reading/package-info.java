/// Reads single files of repositories, and files that match a pattern, by their web addresses.
///
/// Entry: [GithubFiles][dev.mokuroku.source.github.reading.GithubFiles], the
/// [UrlHandler][dev.mokuroku.source.url.UrlHandler] of GitHub. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.reading;

import org.jspecify.annotations.NullMarked;
