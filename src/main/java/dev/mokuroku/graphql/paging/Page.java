package dev.mokuroku.graphql.paging;

import java.util.List;
import java.util.function.Function;

/// What every connection has, made from its edges.
public record Page<E, N>(List<E> edges, List<N> nodes, PageInfo pageInfo) {
    /// @param cursorOf the cursor of an edge
    /// @param nodeOf the node of an edge
    /// @param hasNext whether more edges follow
    /// @param hasPrevious whether the page starts after a cursor
    public static <E, N> Page<E, N> of(
            List<E> edges, Function<E, String> cursorOf, Function<E, N> nodeOf, boolean hasNext, boolean hasPrevious) {
        return new Page<>(
                edges,
                edges.stream().map(nodeOf).toList(),
                PageInfo.of(edges.stream().map(cursorOf).toList(), hasNext, hasPrevious));
    }
}
