/// URLs: which of them may be read, and how.
///
/// Entry: [UrlReader][dev.mokuroku.source.url.UrlReader], which asks the
/// [UrlPlace][dev.mokuroku.source.url.UrlPlace] of a host. Hosts that no place claims are read by
/// [HttpFiles][dev.mokuroku.source.url.HttpFiles], and only those on the allow-list. Owns no tables.
@NullMarked
package dev.mokuroku.source.url;

import org.jspecify.annotations.NullMarked;
