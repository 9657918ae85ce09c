package dev.mokuroku.entity.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Checks the formats of an envelope whose shape was found valid, in the order of Backstage's
/// `FieldFormatEntityPolicy`. One use each.
final class FieldFormatCheck {
    private static final String LEARN_MORE = " To learn more about catalog file format, visit: "
            + "https://github.com/backstage/backstage/blob/master/docs/architecture-decisions/"
            + "adr002-default-catalog-file-format.md";
    private static final String OBJECT_NAME =
            "a string that is sequences of [a-zA-Z0-9] separated by any of [-_.], at most 63 characters in total";
    private static final String NAMESPACE =
            "a string that is sequences of [a-z0-9] separated by [-], at most 63 characters in total";
    private static final String TAG =
            "a string that is sequences of [a-z0-9+#] separated by [-], at most 63 characters in total";
    private static final String KIND =
            "a string that is a sequence of [a-zA-Z][a-z0-9A-Z], at most 63 characters in total";
    private static final String PREFIXED = "a valid prefix and/or suffix";
    private static final String URL = "a string that is a valid url";
    private static final String NOT_EMPTY = "a non empty string";

    private final Entity entity;
    private @Nullable Violation first;

    FieldFormatCheck(Entity entity) {
        this.entity = entity;
    }

    Optional<Violation> firstViolation() {
        checkNames();
        checkKeys();
        checkLists();
        return Optional.ofNullable(first);
    }

    private void checkNames() {
        require("apiVersion", "/apiVersion", entity.apiVersion(), FieldFormats::isApiVersion, PREFIXED);
        require("kind", "/kind", entity.kind(), FieldFormats::isKind, KIND);
        require("metadata.name", "/metadata/name", entity.name(), FieldFormats::isObjectName, OBJECT_NAME);
        require("metadata.namespace", "/metadata/namespace", entity.namespace(), FieldFormats::isNamespace, NAMESPACE);
    }

    private void checkKeys() {
        entity.metadata().path("labels").properties().forEach(label -> {
            String key = label.getKey();
            requireKey("labels", key);
            String value = label.getValue().asText();
            require("labels." + key, pointer("labels", key), value, FieldFormats::isLabelValue, OBJECT_NAME);
        });
        entity.metadata().path("annotations").fieldNames().forEachRemaining(key -> requireKey("annotations", key));
    }

    private void checkLists() {
        JsonNode tags = entity.metadata().path("tags");
        for (int i = 0; i < tags.size(); i++) {
            require("tags." + i, "/metadata/tags/" + i, tags.get(i).asText(), FieldFormats::isTag, TAG);
        }
        JsonNode links = entity.metadata().path("links");
        for (int i = 0; i < links.size(); i++) {
            requireLink(links.get(i), i);
        }
    }

    private void requireKey(String map, String key) {
        require(map + "." + key, pointer(map, key), key, FieldFormats::isKey, PREFIXED);
    }

    private void requireLink(JsonNode link, int index) {
        requireLinkField(link, index, "url", AbsoluteUrl::isValid, URL);
        requireLinkField(link, index, "title", text -> !text.isBlank(), NOT_EMPTY);
        requireLinkField(link, index, "icon", text -> !text.isBlank(), NOT_EMPTY);
    }

    private void requireLinkField(
            JsonNode link, int index, String field, Predicate<String> format, String expectation) {
        if (link.has(field)) {
            require(
                    "links.%d.%s".formatted(index, field),
                    "/metadata/links/%d/%s".formatted(index, field),
                    link.path(field).asText(),
                    format,
                    expectation);
        }
    }

    private void require(String field, String pointer, String value, Predicate<String> format, String expectation) {
        if (first == null && !format.test(value)) {
            first = new Violation(
                    pointer,
                    "\"%s\" is not valid; expected %s but found \"%s\".%s"
                            .formatted(field, expectation, value, LEARN_MORE));
        }
    }

    private static String pointer(String map, String key) {
        return "/metadata/" + map + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
