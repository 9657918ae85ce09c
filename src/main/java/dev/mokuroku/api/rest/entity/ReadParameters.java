package dev.mokuroku.api.rest.entity;

import dev.mokuroku.api.rest.RequestValidation;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What every read of several entities takes.
public abstract class ReadParameters {
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

    public EntityFilter condition() {
        return FilterString.parse(filter);
    }

    public Projection projection() {
        return Projection.parse(fields);
    }

    @Nullable
    public Integer parsedLimit() {
        return RequestValidation.wholeNumber("limit", limit);
    }

    @Nullable
    public Integer parsedOffset() {
        return RequestValidation.wholeNumber("offset", offset);
    }
}
