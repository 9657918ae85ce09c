/// The parts that all connections share.
///
/// Entry: [PageInfo][dev.mokuroku.graphql.paging.PageInfo]. Owns no tables.
@NullMarked
package dev.mokuroku.graphql.paging;

import org.jspecify.annotations.NullMarked;
