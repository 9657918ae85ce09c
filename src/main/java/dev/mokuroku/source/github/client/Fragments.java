package dev.mokuroku.source.github.client;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Adds to a document the fragments that it spreads and does not define: the fragment `Descriptor` is in the file
/// `descriptor.graphql`. GitHub refuses one that is not used, so they are in files of their own.
final class Fragments {
    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.([A-Z]\\w*)");
    private static final Pattern DEFINITION = Pattern.compile("\\bfragment\\s+(\\w+)");

    private Fragments() {}

    /// @throws IllegalArgumentException where a fragment has no file
    static String withFragments(String document) {
        String completed = document;
        for (Set<String> missing = missingIn(completed); !missing.isEmpty(); missing = missingIn(completed)) {
            completed += missing.stream()
                    .map(name -> GithubClient.document(name.toLowerCase(Locale.ROOT) + ".graphql"))
                    .collect(Collectors.joining());
        }
        return completed;
    }

    private static Set<String> missingIn(String document) {
        Set<String> names = namesIn(SPREAD, document);
        names.removeAll(namesIn(DEFINITION, document));
        return names;
    }

    private static Set<String> namesIn(Pattern pattern, String document) {
        return pattern.matcher(document)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
