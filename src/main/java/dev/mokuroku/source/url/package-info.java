/// URLs: which of them may be read, how, and the locations that somebody registered.
///
/// Entries: [UrlReader][dev.mokuroku.source.url.UrlReader], which asks the
/// [UrlPlace][dev.mokuroku.source.url.UrlPlace] of a host, and
/// [RegisteredSource][dev.mokuroku.source.url.RegisteredSource]. Hosts that no place claims are read by
/// [HttpFiles][dev.mokuroku.source.url.HttpFiles], and only those on the allow-list. Owns no tables.
@NullMarked
package dev.mokuroku.source.url;

import org.jspecify.annotations.NullMarked;
