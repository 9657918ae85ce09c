package dev.mokuroku.onboarding;

import org.jspecify.annotations.Nullable;

/// A field of a proposed entity, for whoever is to check it.
///
/// @param field `spec.owner`
/// @param value null where none is proposed
/// @param description how it was found out
public record ProposedField(String field, @Nullable String value, State state, String description) {
    /// As Backstage's `AnalyzeLocationEntityField` has it.
    public enum State {
        SUGGESTED_VALUE("analysisSuggestedValue"),
        SUGGESTED_NO_VALUE("analysisSuggestedNoValue"),
        NEEDS_USER_INPUT("needsUserInput");

        private final String backstage;

        State(String backstage) {
            this.backstage = backstage;
        }

        /// In Backstage's words.
        public String backstage() {
            return backstage;
        }
    }

    static ProposedField suggested(String field, String value, String description) {
        return new ProposedField(field, value, State.SUGGESTED_VALUE, description);
    }

    static ProposedField noSuggestion(String field, String description) {
        return new ProposedField(field, null, State.SUGGESTED_NO_VALUE, description);
    }

    static ProposedField needsInput(String field, @Nullable String value, String description) {
        return new ProposedField(field, value, State.NEEDS_USER_INPUT, description);
    }
}
