/// Lists over REST, as JSON or CSV.
///
/// Entries: [ListResponse][dev.mokuroku.platform.list.ListResponse], and
/// [QueryParameters][dev.mokuroku.platform.list.QueryParameters] of their addresses. Owns no tables.
@NullMarked
package dev.mokuroku.platform.list;

import org.jspecify.annotations.NullMarked;
