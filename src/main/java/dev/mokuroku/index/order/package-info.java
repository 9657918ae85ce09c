/// Sorted walks over a segment without sorting the matches: the order of a segment and the positions of matches are
/// computed once and cached while the segment exists.
///
/// Entry: [LeafWalk][dev.mokuroku.index.order.LeafWalk], [LeafOrders][dev.mokuroku.index.order.LeafOrders],
/// [OrderedMatchCache][dev.mokuroku.index.order.OrderedMatchCache]. Owns no tables.
@NullMarked
package dev.mokuroku.index.order;

import org.jspecify.annotations.NullMarked;
