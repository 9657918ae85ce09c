package dev.mokuroku.platform.component;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.FilterPredicate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Collects what a spec says wrong, and keeps the first violation. One use each.
public final class SpecViolations {
    private static final String PREDICATE_PREFIX = "Invalid query: Validation error: ";

    private @Nullable Violation first;

    /// What reads a text, or throws an IllegalArgumentException that says what is expected.
    public interface Parser {
        Object parse(String text);
    }

    public Optional<Violation> first() {
        return Optional.ofNullable(first);
    }

    /// @param text anything else is left to the schema
    public void check(String pointer, JsonNode text, Parser parser) {
        if (text.isTextual()) {
            try {
                parser.parse(text.asText());
            } catch (IllegalArgumentException unexpected) {
                report(pointer, String.valueOf(unexpected.getMessage()));
            }
        }
    }

    /// @param predicate an entity predicate, or missing
    public void checkPredicate(String pointer, JsonNode predicate) {
        if (!predicate.isMissingNode()) {
            try {
                FilterPredicate.parse(predicate);
            } catch (CatalogException invalid) {
                String reason = String.valueOf(invalid.getMessage()).replace(PREDICATE_PREFIX, "");
                report(pointer, "must be an entity predicate: " + reason);
            }
        }
    }

    public void report(String pointer, String expectation) {
        if (first == null) {
            first = new Violation(pointer, pointer + " " + expectation);
        }
    }
}
