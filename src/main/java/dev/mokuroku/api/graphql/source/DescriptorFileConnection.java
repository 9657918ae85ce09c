package dev.mokuroku.api.graphql.source;

import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.catalog.problem.CatalogFiles.FileKey;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of files.")
public record DescriptorFileConnection(
        @NonNull @Description("The files of the page, each with its cursor.")
        List<@NonNull DescriptorFileEdge> edges,

        @NonNull @Description("The files of the page.") List<@NonNull DescriptorFileView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    private static final String CURSOR_KIND = "file";

    /// @param hasPrevious whether the page starts after a cursor
    static DescriptorFileConnection of(CatalogFiles.FilePage files, boolean hasPrevious) {
        List<DescriptorFileEdge> edges = files.entries().stream()
                .map(entry -> new DescriptorFileEdge(encode(entry.key()), DescriptorFileView.of(entry.file())))
                .toList();
        var page = Page.of(edges, DescriptorFileEdge::cursor, DescriptorFileEdge::node, files.hasNext(), hasPrevious);
        return new DescriptorFileConnection(
                page.edges(), page.nodes(), page.pageInfo(), Math.toIntExact(files.totalCount()));
    }

    static FileKey decode(String after) {
        Cursors.Parts parts = Cursors.decode("after", CURSOR_KIND, 2, after);
        return new FileKey(parts.text(1), parts.number(0));
    }

    private static String encode(FileKey key) {
        return Cursors.encode(CURSOR_KIND, key.id(), key.location());
    }
}
