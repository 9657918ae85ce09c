package dev.mokuroku.frontend.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Query parameters with brackets in their names, as JavaScript's `qs` writes lists and objects:
/// `types[0]=a`, `filters[kind][]=a`.
record NestedParameters(Map<String, List<String>> all) {
    private static final Pattern INDEX = Pattern.compile("\\d*");
    private static final Pattern KEY = Pattern.compile("\\[([^\\[\\]]*)]");

    /// The values of `name`, `name[]` and `name[0]`, in the order of the indexes.
    List<String> list(String name) {
        return all.entrySet().stream()
                .filter(parameter -> isList(name, parameter.getKey()))
                .sorted(Comparator.comparingInt((Map.Entry<String, ?> parameter) ->
                                parameter.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .flatMap(parameter -> parameter.getValue().stream())
                .toList();
    }

    /// The fields of `name[field]`, each with its values.
    Map<String, List<String>> object(String name) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        all.forEach((parameter, values) -> {
            if (parameter.startsWith(name + "[")) {
                Matcher key = KEY.matcher(parameter).region(name.length(), parameter.length());
                boolean whole = key.lookingAt();
                String field = whole ? key.group(1) : "";
                if (!whole || field.isEmpty() || !isList("", parameter.substring(key.end()))) {
                    throw InvalidParameters.malformed(parameter, "must be a value or a list of values");
                }
                fields.computeIfAbsent(field, ignored -> new ArrayList<>()).addAll(values);
            }
        });
        return fields;
    }

    private static boolean isList(String name, String parameter) {
        if (parameter.equals(name)) {
            return true;
        }
        Matcher key = KEY.matcher(parameter).region(Math.min(name.length(), parameter.length()), parameter.length());
        return parameter.startsWith(name)
                && key.matches()
                && INDEX.matcher(key.group(1)).matches();
    }
}
