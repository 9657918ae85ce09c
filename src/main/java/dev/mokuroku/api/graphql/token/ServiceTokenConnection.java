package dev.mokuroku.api.graphql.token;

import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import dev.mokuroku.security.servicetoken.ServiceToken;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of service tokens, the newest first.")
public record ServiceTokenConnection(
        @Description("The number of tokens on all pages, also expired and revoked ones.")
        int totalCount,

        @NonNull @Description("The tokens of the page, each with its cursor.")
        List<@NonNull ServiceTokenEdge> edges,

        @NonNull @Description("The tokens of the page.") List<@NonNull ServiceTokenView> nodes,
        @NonNull @Description("The position of the page.") PageInfo pageInfo) {
    /// The kind in this connection's cursors.
    static final String CURSOR_KIND = "service-token";

    /// @param hasPrevious whether the page starts after a cursor
    static ServiceTokenConnection of(int totalCount, List<ServiceToken> page, boolean hasNext, boolean hasPrevious) {
        List<ServiceTokenEdge> edges = page.stream()
                .map(token -> new ServiceTokenEdge(cursor(token.key()), ServiceTokenView.of(token)))
                .toList();
        Page<ServiceTokenEdge, ServiceTokenView> connection =
                Page.of(edges, ServiceTokenEdge::cursor, ServiceTokenEdge::node, hasNext, hasPrevious);
        return new ServiceTokenConnection(totalCount, connection.edges(), connection.nodes(), connection.pageInfo());
    }

    private static String cursor(ServiceToken.Key key) {
        return Cursors.encode(CURSOR_KIND, key.createdAt(), key.id());
    }
}
