package dev.mokuroku.api.rest.location;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.api.rest.RequestValidation;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.http.Base64Json;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterPredicate;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.security.visibility.VisibleCatalog;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Pages of registered locations, in the order of their ids.
@Path("/api/catalog/locations/by-query")
@Produces(RestResponses.JSON)
@RunOnVirtualThread
@Requires(Permission.CATALOG_LOCATION_READ)
public class LocationsByQueryResource {
    private static final int DEFAULT_LIMIT = 1_000;

    private final RegisteredLocations locations;
    private final VisibleCatalog visible;

    LocationsByQueryResource(RegisteredLocations locations, VisibleCatalog visible) {
        this.locations = locations;
        this.visible = visible;
    }

    /// @param pageInfo `nextCursor` where there are more
    public record LocationPage(List<LocationResponse> items, int totalItems, Map<String, String> pageInfo) {}

    /// @param query as it was sent; null for all
    private record Page(int limit, String afterId, @Nullable JsonNode query) {}

    @POST
    public LocationPage byQuery(byte @Nullable [] input) {
        Page page = page(RequestValidation.body(input));
        Predicate<LocationResponse> filter = filterOf(page.query());
        List<LocationResponse> matching = visible.locations(locations.all()).stream()
                .map(LocationResponse::of)
                .filter(filter)
                .sorted(Comparator.comparing(LocationResponse::id))
                .toList();
        List<LocationResponse> rest = matching.stream()
                .filter(location -> location.id().compareTo(page.afterId()) > 0)
                .toList();
        List<LocationResponse> items = rest.stream().limit(page.limit()).toList();
        boolean more = rest.size() > items.size();
        return new LocationPage(
                items, matching.size(), more ? Map.of("nextCursor", cursor(page, items.getLast())) : Map.of());
    }

    private static Predicate<LocationResponse> filterOf(@Nullable JsonNode query) {
        if (query == null || query.isEmpty()) {
            return location -> true;
        }
        EntityFilter filter = FilterPredicate.parse(query);
        return location -> LocationFilter.matches(filter, location);
    }

    private static Page page(JsonNode body) {
        String cursor = RequestValidation.text(body, "cursor");
        if (cursor == null) {
            return new Page(limit(body, DEFAULT_LIMIT), "", RequestValidation.object(body, "query"));
        }
        if (cursor.isEmpty()) {
            throw CatalogException.invalidInput("Cursor cannot be empty");
        }
        JsonNode json = Base64Json.decode(cursor)
                .orElseThrow(() -> CatalogException.invalidInput("Malformed cursor, unknown encoding"));
        return new Page(
                limit(json, 0),
                json.path("afterId").asText(""),
                json.path("query").isObject() ? json.path("query") : null);
    }

    private static int limit(JsonNode json, int fallback) {
        JsonNode limit = json.path("limit");
        int value = limit.isMissingNode() ? fallback : limit.isInt() ? limit.intValue() : 0;
        if (value < 1) {
            throw CatalogException.invalidInput("Limit must be a positive integer >= 1");
        }
        return value;
    }

    private static String cursor(Page page, LocationResponse last) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("limit", page.limit()).put("afterId", last.id());
        if (page.query() != null) {
            json.set("query", page.query());
        }
        return Base64Json.encode(json);
    }
}
