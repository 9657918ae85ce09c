package dev.mokuroku.source.github.discovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A query for repositories of one owner by their names, each under an alias of its own. GitHub has no
/// field that takes a list of names.
record RepositoriesByName(String owner, List<String> names) {
    String document() {
        String parameters =
                aliases().map(alias -> "$%s: String!".formatted(alias)).collect(Collectors.joining(", "));
        String fields = aliases()
                .map(alias -> "  %1$s: repository(owner: $owner, name: $%1$s) { ...Descriptor }\n".formatted(alias))
                .collect(Collectors.joining());
        return "query RepositoriesByName($owner: String!, %s) {\n".formatted(parameters)
                + "  rateLimit { limit cost remaining resetAt }\n"
                + "  settings: repository(owner: $owner, name: \".github\") { ...Settings }\n"
                + fields
                + "}\n";
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>(Map.of("owner", owner));
        for (int i = 0; i < names.size(); i++) {
            variables.put(alias(i), names.get(i));
        }
        return variables;
    }

    private Stream<String> aliases() {
        return IntStream.range(0, names.size()).mapToObj(RepositoriesByName::alias);
    }

    private static String alias(int number) {
        return "r" + number;
    }
}
