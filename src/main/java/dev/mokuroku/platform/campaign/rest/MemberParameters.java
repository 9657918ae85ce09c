package dev.mokuroku.platform.campaign.rest;

import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.Cursor;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.platform.campaign.MemberState;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The query parameters of the list of members.
record MemberParameters(MultivaluedMap<String, String> values) {
    private static final Set<String> NAMES = Set.of("state", "wave", "limit", "after");
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    static MemberParameters of(UriInfo uri) {
        MultivaluedMap<String, String> values = uri.getQueryParameters();
        values.forEach((name, texts) -> {
            if (!NAMES.contains(name)) {
                throw CatalogException.invalidField(
                        name,
                        "is not a parameter of this list; the parameters are "
                                + String.join(", ", NAMES.stream().sorted().toList()));
            }
            if (texts.size() > 1 && !name.equals("state")) {
                throw CatalogException.invalidField(name, "must be set once");
            }
        });
        return new MemberParameters(values);
    }

    /// Null for all.
    @Nullable
    List<MemberState> states() {
        List<String> texts = values.get("state");
        return texts == null
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
        return values.getFirst("wave") == null ? null : number("wave", 1, Integer.MAX_VALUE);
    }

    int limit() {
        return values.getFirst("limit") == null ? DEFAULT_LIMIT : number("limit", 1, MAX_LIMIT);
    }

    @Nullable
    Cursor after() {
        String text = values.getFirst("after");
        return text == null ? null : EntityCursors.decode(text, EntityOrder.BY_REF);
    }

    private int number(String name, int min, int max) {
        String text = String.valueOf(values.getFirst(name));
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            throw invalid(name, min, max, text);
        }
        throw invalid(name, min, max, text);
    }

    private static CatalogException invalid(String name, int min, int max, String text) {
        return CatalogException.invalidField(name, "must be from %d to %d but is '%s'".formatted(min, max, text));
    }
}
