package dev.mokuroku.platform.release.graphql;

import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import dev.mokuroku.platform.release.OrderedReleases;
import dev.mokuroku.platform.version.Version;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A page of the versions of a platform component, the highest first.")
public record PlatformVersionConnection(
        @NonNull @Description("The versions of the page, each with its cursor.")
        List<@NonNull PlatformVersionEdge> edges,

        @NonNull @Description("The versions of the page.") List<@NonNull PlatformVersion> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    private static final String CURSOR = "version";

    static PlatformVersionConnection of(
            OrderedReleases releases, boolean includePreReleases, int first, @Nullable Version after, LocalDate today) {
        List<OrderedReleases.Item> all = releases.published().stream()
                .filter(item -> includePreReleases || !item.isPreRelease())
                .toList();
        List<OrderedReleases.Item> rest = all.stream()
                .filter(item -> after == null || item.version().compareTo(after) < 0)
                .toList();
        List<PlatformVersionEdge> edges = rest.stream()
                .limit(first)
                .map(item -> new PlatformVersionEdge(
                        Cursors.encode(CURSOR, item.release().version()), PlatformVersion.of(item, releases, today)))
                .toList();
        Page<PlatformVersionEdge, PlatformVersion> page = Page.of(
                edges,
                PlatformVersionEdge::cursor,
                PlatformVersionEdge::node,
                rest.size() > edges.size(),
                after != null);
        return new PlatformVersionConnection(page.edges(), page.nodes(), page.pageInfo(), all.size());
    }

    /// The text of the version that a cursor stands for.
    static String decode(String cursor) {
        return Cursors.decode("after", CURSOR, 1, cursor).text(0);
    }
}
