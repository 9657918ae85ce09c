package dev.mokuroku.platform.list;

import dev.mokuroku.api.rest.RestResponses;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list as JSON, or as CSV with a header line if the client accepts that. The header Link has the address
/// of the next page.
///
/// @param type of the items, whose properties are the columns
/// @param next the cursor of the next page; null on the last page
public record ListResponse<T>(
        List<T> items, Class<T> type, @Nullable String next) {
    public static final String CSV = "text/csv;charset=utf-8";

    private static final MediaType CSV_TYPE = MediaType.valueOf("text/csv");

    /// @param nextCursor null on the last page
    public record Page<T>(List<T> items, @Nullable String nextCursor) {}

    public Response to(UriInfo uri, HttpHeaders headers) {
        Response.ResponseBuilder response = wantsCsv(headers)
                ? Response.ok(CsvText.of(items, type), CSV)
                : Response.ok(new Page<>(items, next), RestResponses.JSON);
        if (next != null) {
            URI address =
                    uri.getRequestUriBuilder().replaceQueryParam("after", next).build();
            response.header(
                    HttpHeaders.LINK, "<%s?%s>; rel=\"next\"".formatted(address.getRawPath(), address.getRawQuery()));
        }
        return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    /// The client's first choice decides.
    private static boolean wantsCsv(HttpHeaders headers) {
        MediaType first = headers.getAcceptableMediaTypes().getFirst();
        return !first.isWildcardType() && first.isCompatible(CSV_TYPE);
    }
}
