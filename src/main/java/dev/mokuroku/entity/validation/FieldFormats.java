package dev.mokuroku.entity.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The formats of the envelope's fields, once its [shape][Envelope] is right.
public final class FieldFormats {
    private static final int LONGEST = 63;
    private static final int LONGEST_DOMAIN = 253;
    private static final String MORE =
            " To learn more about catalog file format, visit: https://github.com/backstage/backstage/blob/master/docs/architecture-decisions/adr002-default-catalog-file-format.md";

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]+(?:-+[a-z0-9]+)*");
    private static final Pattern KIND = Pattern.compile("[a-zA-Z][a-z0-9A-Z]*");
    private static final Pattern VERSION = Pattern.compile("[a-z0-9A-Z]+");
    private static final Pattern TAG = Pattern.compile("[a-z0-9:+#]+(-[a-z0-9:+#]+)*");

    private static final String NAME_RULE =
            "a string that is sequences of [a-zA-Z0-9] separated by any of [-_.], at most 63 characters in total";
    private static final String LABEL_RULE =
            "a string that is sequences of [a-z0-9] separated by [-], at most 63 characters in total";
    private static final String TAG_RULE =
            "a string that is sequences of [a-z0-9+#] separated by [-], at most 63 characters in total";
    private static final String KIND_RULE =
            "a string that is a sequence of [a-zA-Z][a-z0-9A-Z], at most 63 characters in total";

    private FieldFormats() {}

    public static Optional<Violation> firstViolation(JsonNode entity) {
        JsonNode metadata = entity.path("metadata");
        return Stream.of(
                        check(
                                "apiVersion",
                                "/apiVersion",
                                entity.path("apiVersion"),
                                FieldFormats::isApiVersion,
                                KIND_RULE),
                        check("kind", "/kind", entity.path("kind"), matches(KIND), KIND_RULE),
                        check("metadata.name", "/metadata/name", metadata.path("name"), matches(NAME), NAME_RULE),
                        check(
                                "metadata.namespace",
                                "/metadata/namespace",
                                metadata.path("namespace"),
                                matches(DNS_LABEL),
                                LABEL_RULE))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> keyed(
                        "labels",
                        metadata.path("labels"),
                        value -> value.isEmpty() || matches(NAME).test(value)))
                .or(() -> keyed("annotations", metadata.path("annotations"), value -> true))
                .or(() -> tags(metadata.path("tags")))
                .or(() -> links(metadata.path("links")));
    }

    private static Optional<Violation> check(
            String label, String pointer, JsonNode value, Predicate<String> valid, String rule) {
        if (value.isMissingNode() || valid.test(value.asText())) {
            return Optional.empty();
        }
        return violation(label, pointer, rule, value.asText());
    }

    private static Optional<Violation> keyed(String field, JsonNode map, Predicate<String> validValue) {
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            String label = field + "." + entry.getKey();
            String pointer = "/metadata/" + field + "/"
                    + entry.getKey().replace("~", "~0").replace("/", "~1");
            if (!isKey(entry.getKey())) {
                return violation(label, pointer, "a valid prefix and/or suffix", entry.getKey());
            }
            if (!validValue.test(entry.getValue().asText())) {
                return violation(label, pointer, NAME_RULE, entry.getValue().asText());
            }
        }
        return Optional.empty();
    }

    private static Optional<Violation> tags(JsonNode tags) {
        return IntStream.range(0, tags.size())
                .mapToObj(i -> check("tags." + i, "/metadata/tags/" + i, tags.get(i), matches(TAG), TAG_RULE))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Violation> links(JsonNode links) {
        return IntStream.range(0, links.size())
                .mapToObj(i -> check(
                        "links." + i + ".url",
                        "/metadata/links/" + i + "/url",
                        links.get(i).path("url"),
                        FieldFormats::isUrl,
                        "a string that is a valid url"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Violation> violation(String label, String pointer, String rule, String found) {
        String message = "\"%s\" is not valid; expected %s but found \"%s\".%s".formatted(label, rule, found, MORE);
        return Optional.of(new Violation(pointer, message));
    }

    private static Predicate<String> matches(Pattern pattern) {
        return value -> value.length() <= LONGEST && pattern.matcher(value).matches();
    }

    private static boolean isApiVersion(String value) {
        int slash = value.indexOf('/');
        return matches(VERSION).test(value.substring(slash + 1)) && (slash < 0 || isDomain(value.substring(0, slash)));
    }

    private static boolean isKey(String value) {
        int slash = value.indexOf('/');
        return matches(NAME).test(value.substring(slash + 1)) && (slash < 0 || isDomain(value.substring(0, slash)));
    }

    private static boolean isDomain(String value) {
        return value.length() <= LONGEST_DOMAIN
                && Stream.of(value.split("\\.", -1)).allMatch(matches(DNS_LABEL));
    }

    private static boolean isUrl(String value) {
        try {
            URI url = new URI(value.strip().replace(" ", "%20"));
            return url.isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
