/// The parts that all connections share.
///
/// Entry: [Page][dev.mokuroku.graphql.paging.Page], which makes the fields of a connection from its edges, and
/// [Cursors][dev.mokuroku.graphql.paging.Cursors]. Owns no tables.
@NullMarked
package dev.mokuroku.graphql.paging;

import org.jspecify.annotations.NullMarked;
