/// Locations that somebody registered, each a single file behind a URL.
///
/// Entry: [RegisteredSource][dev.mokuroku.source.url.RegisteredSource]; hosts other than GitHub are
/// read by [HttpFiles][dev.mokuroku.source.url.HttpFiles], and only those on the allow-list. Owns no
/// tables.
@NullMarked
package dev.mokuroku.source.url;

import org.jspecify.annotations.NullMarked;
