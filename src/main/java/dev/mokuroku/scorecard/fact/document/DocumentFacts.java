package dev.mokuroku.scorecard.fact.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import org.jspecify.annotations.Nullable;

/// What a document says.
///
/// @param values by the names of the facts, without the name of the schema
/// @param at when the tool ran, as it writes it; null if the document does not say
/// @param source what the tool looked at; null if the document does not say
/// @param link a page with more; null for none
public record DocumentFacts(
        ObjectNode values,
        @Nullable String at,
        @Nullable String source,
        @Nullable String link) {
    static DocumentFacts of(ObjectNode values) {
        return new DocumentFacts(values, null, null, null);
    }

    static ObjectNode noValues() {
        return PlainJson.MAPPER.createObjectNode();
    }
}
