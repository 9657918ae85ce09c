package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import dev.mokuroku.platform.usage.Use;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A page of uses of packages, in the order in which they were found.")
public record PackageUseConnection(
        @NonNull @Description("The uses of the page, each with its cursor.")
        List<@NonNull PackageUseEdge> edges,

        @NonNull @Description("The uses of the page.") List<@NonNull PackageUseView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    private static final String KIND = "package-use";

    /// The id after which a page begins; 0 for the first page.
    static long position(@Nullable String after) {
        return after == null ? 0 : Cursors.decode("after", KIND, 1, after).number(0);
    }

    static String cursorOf(Use use) {
        return Cursors.encode(KIND, use.id());
    }

    /// @param uses of the page and one more, where there is one
    static PackageUseConnection of(List<Use> uses, int size, long position, long total) {
        List<PackageUseEdge> edges =
                uses.stream().limit(size).map(PackageUseEdge::of).toList();
        var page = Page.of(edges, PackageUseEdge::cursor, PackageUseEdge::node, uses.size() > size, position > 0);
        return new PackageUseConnection(page.edges(), page.nodes(), page.pageInfo(), Math.toIntExact(total));
    }

    /// A page of a list that is in memory.
    static PackageUseConnection among(List<Use> all, int size, long position) {
        List<Use> rest = all.stream()
                .filter(use -> use.id() > position)
                .sorted(Comparator.comparingLong(Use::id))
                .limit(size + 1L)
                .toList();
        return of(rest, size, position, all.size());
    }
}
