/// Reads single files of repositories, and those that match a pattern, by their web addresses.
///
/// Entry: [GithubFiles][dev.mokuroku.source.github.reading.GithubFiles]; everything it asks goes
/// through the client beside it. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.reading;

import org.jspecify.annotations.NullMarked;
