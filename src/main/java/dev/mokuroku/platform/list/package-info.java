/// Lists over REST, as JSON or CSV.
///
/// Entry: [ListResponse][dev.mokuroku.platform.list.ListResponse]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.list;

import org.jspecify.annotations.NullMarked;
