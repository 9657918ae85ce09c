package dev.mokuroku.api.graphql.source;

import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.graphql.paging.Page;
import dev.mokuroku.graphql.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of registered locations.")
public record RegisteredLocationConnection(
        @NonNull @Description("The locations of the page, each with its cursor.")
        List<@NonNull RegisteredLocationEdge> edges,

        @NonNull @Description("The locations of the page.") List<@NonNull RegisteredLocation> nodes,

        @NonNull @Description("The position of the page.") PageInfo pageInfo,
        @Description("How many there are, over all pages.") int totalCount) {
    private static final String CURSOR_KIND = "location";

    /// @param hasPrevious whether the page starts after a cursor
    static RegisteredLocationConnection of(RegisteredLocations.LocationPage locations, boolean hasPrevious) {
        List<RegisteredLocationEdge> edges = locations.locations().stream()
                .map(location ->
                        new RegisteredLocationEdge(encode(location.location()), RegisteredLocation.of(location)))
                .toList();
        var page = Page.of(
                edges, RegisteredLocationEdge::cursor, RegisteredLocationEdge::node, locations.hasNext(), hasPrevious);
        return new RegisteredLocationConnection(
                page.edges(), page.nodes(), page.pageInfo(), Math.toIntExact(locations.totalCount()));
    }

    static LocationRef decode(String after) {
        Cursors.Parts parts = Cursors.decode("after", CURSOR_KIND, 2, after);
        return new LocationRef(parts.text(0), parts.text(1));
    }

    private static String encode(LocationRef location) {
        return Cursors.encode(CURSOR_KIND, location.type(), location.target());
    }
}
