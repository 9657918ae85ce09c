package dev.mokuroku.source.github.discovery;

import dev.mokuroku.source.github.reading.AliasedFiles;
import java.util.Map;

/// What a [ListingObserver] adds to each query for repositories.
///
/// @param fragment name of a GraphQL fragment on `Repository`, unique among observers
/// @param definition the fragment itself
/// @param files whose variables the fragment uses; with a prefix of their own
public record ObservedFields(String fragment, String definition, AliasedFiles files) {
    /// Every query for a repository spreads this fragment.
    private static final String SPREAD = "...Descriptor";

    /// @param document of one operation with variables, which spreads the fragment `Descriptor`
    public String extend(String document) {
        return files.declareIn(document).replace(SPREAD, "%s ...%s".formatted(SPREAD, fragment)) + definition;
    }

    /// @param variables of the document
    public Map<String, Object> extend(Map<String, Object> variables) {
        return files.extend(variables);
    }
}
