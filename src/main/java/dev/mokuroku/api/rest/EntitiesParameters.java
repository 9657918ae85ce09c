package dev.mokuroku.api.rest;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The query of `GET /entities`.
class EntitiesParameters {
    private static final Pattern ORDER = Pattern.compile("(asc|desc):(.+)");

    @RestQuery
    List<String> filter = List.of();

    @RestQuery
    List<String> fields = List.of();

    @RestQuery
    List<String> order = List.of();

    @RestQuery
    @Nullable
    String limit;

    @RestQuery
    @Nullable
    String offset;

    @RestQuery
    @Nullable
    String after;

    EntityFilter condition() {
        return FilterString.parse(filter);
    }

    Projection projection() {
        return Projection.parse(fields);
    }

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

    /// The part of the answer that is wanted; null for all of it.
    @Nullable
    ListPage page() {
        Integer size = Parameters.wholeNumber("limit", limit);
        Integer skipped = Parameters.wholeNumber("offset", offset);
        if (size == null && skipped == null && after == null) {
            return null;
        }
        if (size != null && size == 0) {
            throw CatalogException.invalidInput("Invalid limit, must be greater than zero");
        }
        ListPage asked = new ListPage(size, skipped == null ? 0 : skipped);
        return after == null ? asked : ListPage.decode(after, asked);
    }
}
