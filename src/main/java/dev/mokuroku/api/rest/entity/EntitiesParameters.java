package dev.mokuroku.api.rest.entity;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The query of `GET /entities`.
class EntitiesParameters extends ReadParameters {
    private static final Pattern ORDER = Pattern.compile("(asc|desc):(.+)");

    @RestQuery
    List<String> order = List.of();

    @RestQuery
    @Nullable
    String after;

    List<EntityOrder.Field> orderFields() {
        List<EntityOrder.Field> ordered = new ArrayList<>();
        for (String item : order) {
            Matcher parts = ORDER.matcher(item);
            if (!parts.matches()) {
                throw CatalogException.invalidInput(
                        "Invalid order parameter \"%s\", expected \"<asc or desc>:<field name>\"".formatted(item));
            }
            ordered.add(new EntityOrder.Field(parts.group(2), parts.group(1).equals("desc")));
        }
        return ordered;
    }

    /// The requested page; null for the whole list.
    @Nullable
    ListPage page() {
        Integer size = parsedLimit();
        Integer from = parsedOffset();
        if (size == null && from == null && after == null) {
            return null;
        }
        if (size != null && size == 0) {
            throw CatalogException.invalidInput("Invalid limit, must be greater than zero");
        }
        ListPage requested = new ListPage(size, from == null ? 0 : from);
        return after == null ? requested : ListPage.decode(after, requested);
    }
}
