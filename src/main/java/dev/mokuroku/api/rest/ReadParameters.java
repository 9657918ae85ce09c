package dev.mokuroku.api.rest;

import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What every read of several entities takes.
abstract class ReadParameters {
    @RestQuery
    List<String> filter = List.of();

    @RestQuery
    List<String> fields = List.of();

    @RestQuery
    @Nullable
    String limit;

    @RestQuery
    @Nullable
    String offset;

    EntityFilter condition() {
        return FilterString.parse(filter);
    }

    Projection projection() {
        return Projection.parse(fields);
    }

    @Nullable
    Integer size() {
        return Parameters.wholeNumber("limit", limit);
    }

    @Nullable
    Integer skipped() {
        return Parameters.wholeNumber("offset", offset);
    }
}
