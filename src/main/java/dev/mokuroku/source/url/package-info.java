/// URLs: which may be read, and how.
///
/// Entry: [UrlReader][dev.mokuroku.source.url.UrlReader]. It asks the
/// [UrlHandler][dev.mokuroku.source.url.UrlHandler] of a host, such as GitHub's; hosts without a handler are read
/// by [HttpFiles][dev.mokuroku.source.url.HttpFiles], if they are on the list `mokuroku.reading.allow`. Owns no
/// tables.
@NullMarked
package dev.mokuroku.source.url;

import org.jspecify.annotations.NullMarked;
