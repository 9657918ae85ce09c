package dev.mokuroku.platform.sbom.graphql;

import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import dev.mokuroku.platform.sbom.SbomPackage;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A page of the packages of an SBOM, in the order of package URLs and versions.")
public record SbomPackageConnection(
        @NonNull @Description("The packages of the page, each with its cursor.")
        List<@NonNull SbomPackageEdge> edges,

        @NonNull @Description("The packages of the page.") List<@NonNull SbomPackageView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    private static final String KIND = "sbom-package";

    /// @param all in their order
    static SbomPackageConnection of(List<SbomPackage> all, int size, @Nullable String after) {
        int start = after == null ? 0 : start(all, after);
        List<SbomPackageEdge> edges = all.subList(start, Math.min(all.size(), start + size)).stream()
                .map(one -> new SbomPackageEdge(Cursors.encode(KIND, keyOf(one)), SbomPackageView.of(one)))
                .toList();
        Page<SbomPackageEdge, SbomPackageView> page = Page.of(
                edges,
                SbomPackageEdge::cursor,
                SbomPackageEdge::node,
                start + edges.size() < all.size(),
                after != null);
        return new SbomPackageConnection(page.edges(), page.nodes(), page.pageInfo(), all.size());
    }

    private static int start(List<SbomPackage> all, String after) {
        String key = Cursors.decode("after", KIND, 1, after).text(0);
        for (int i = 0; i < all.size(); i++) {
            if (keyOf(all.get(i)).equals(key)) {
                return i + 1;
            }
        }
        throw Cursors.invalid("after", after);
    }

    /// Canonical package URLs have no other `@`.
    private static String keyOf(SbomPackage one) {
        return one.version() == null ? one.purl() : one.purl() + "@" + one.version();
    }
}
