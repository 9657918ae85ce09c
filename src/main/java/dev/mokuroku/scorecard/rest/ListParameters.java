package dev.mokuroku.scorecard.rest;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.CallerFields;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.platform.list.QueryParameters;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.read.ResultCondition;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The query parameters of the resources of this package.
record ListParameters(QueryParameters query) {
    private static final Set<String> REPEATABLE = Set.of("level", "outcome", "filter");

    /// @param names of the parameters that the resource has
    static ListParameters of(UriInfo uri, Set<String> names) {
        return new ListParameters(QueryParameters.of(uri, names, REPEATABLE));
    }

    ResultCondition condition() {
        return new ResultCondition(
                query.all("level"),
                passed(),
                query.text("check"),
                query.all("outcome").stream().map(ListParameters::outcome).toList());
    }

    /// Of `filter` and `owner`.
    EntityFilter entities() {
        EntityFilter filter = FilterString.parse(query.all("filter"));
        CallerFields.check(filter);
        EntityRef owner = query.ref("owner", "group");
        return EntityFilter.allOf(
                filter,
                owner == null ? EntityFilter.EVERYTHING : EntityFilter.is("relations.ownedby", owner.toString()));
    }

    private static Outcome outcome(String text) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> ResultCondition.text(outcome).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> CatalogException.invalidField(
                        "outcome",
                        "must be one of %s but is '%s'"
                                .formatted(
                                        Arrays.stream(Outcome.values())
                                                .map(ResultCondition::text)
                                                .collect(Collectors.joining(", ")),
                                        text)));
    }

    private @Nullable Boolean passed() {
        String text = query.oneOf("passed", Set.of("true", "false"));
        return text == null ? null : Boolean.valueOf(text);
    }
}
