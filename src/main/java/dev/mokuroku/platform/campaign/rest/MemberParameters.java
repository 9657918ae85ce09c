package dev.mokuroku.platform.campaign.rest;

import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.list.QueryParameters;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The query parameters of the list of members.
record MemberParameters(QueryParameters query) {
    private static final Set<String> NAMES = Set.of("state", "wave", "limit", "after");

    static MemberParameters of(UriInfo uri) {
        return new MemberParameters(QueryParameters.of(uri, NAMES, Set.of("state")));
    }

    /// Null for all.
    @Nullable
    List<MemberState> states() {
        List<String> texts = query.all("state");
        return texts.isEmpty()
                ? null
                : texts.stream().map(MemberParameters::stateOf).toList();
    }

    private static MemberState stateOf(String text) {
        return Arrays.stream(MemberState.values())
                .filter(state -> state.text().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> CatalogException.invalidField(
                        "state",
                        "must be one of %s but is '%s'"
                                .formatted(
                                        Arrays.stream(MemberState.values())
                                                .map(MemberState::text)
                                                .collect(Collectors.joining(", ")),
                                        text)));
    }

    /// Null for all.
    @Nullable
    Integer wave() {
        return query.number("wave", 1, Integer.MAX_VALUE);
    }

    int limit() {
        return query.limit();
    }

    @Nullable
    Cursor after() {
        String text = query.text("after");
        return text == null ? null : EntityCursors.decode(text, EntityOrder.BY_REF);
    }
}
