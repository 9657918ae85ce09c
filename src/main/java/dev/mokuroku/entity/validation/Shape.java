package dev.mokuroku.entity.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The JSON shape of a field: what it must be, and the first thing that is wrong with a value. Objects
/// are checked as a JSON Schema validator does: what is missing first, then field by field.
public sealed interface Shape {
    /// @param at JSON pointer to the value
    Optional<Violation> firstViolation(JsonNode value, String at);

    /// Any value.
    record Anything() implements Shape {
        @Override
        public Optional<Violation> firstViolation(JsonNode value, String at) {
            return Optional.empty();
        }
    }

    /// A string of at least so many characters.
    record Text(int minLength) implements Shape {
        @Override
        public Optional<Violation> firstViolation(JsonNode value, String at) {
            if (!value.isTextual()) {
                return mustBe(at, "string");
            }
            return value.asText().length() >= minLength
                    ? Optional.empty()
                    : violation(
                            at, "must NOT have fewer than %d characters - limit: %d".formatted(minLength, minLength));
        }
    }

    record Bool() implements Shape {
        @Override
        public Optional<Violation> firstViolation(JsonNode value, String at) {
            return value.isBoolean() ? Optional.empty() : mustBe(at, "boolean");
        }
    }

    /// One of some strings.
    record OneOf(List<String> allowed) implements Shape {
        @Override
        public Optional<Violation> firstViolation(JsonNode value, String at) {
            return value.isTextual() && allowed.contains(value.asText())
                    ? Optional.empty()
                    : violation(
                            at,
                            "must be equal to one of the allowed values - allowedValues: " + String.join(",", allowed));
        }
    }

    record ListOf(Shape item) implements Shape {
        @Override
        public Optional<Violation> firstViolation(JsonNode value, String at) {
            if (!value.isArray()) {
                return mustBe(at, "array");
            }
            return IntStream.range(0, value.size())
                    .mapToObj(i -> item.firstViolation(value.get(i), at + "/" + i))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    /// An object whose every value has one shape.
    record MapOf(Shape item) implements Shape {
        @Override
        public Optional<Violation> firstViolation(JsonNode value, String at) {
            if (!value.isObject()) {
                return mustBe(at, "object");
            }
            return value.properties().stream()
                    .map(field -> item.firstViolation(field.getValue(), at + "/" + escape(field.getKey())))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    /// An object with known fields.
    ///
    /// @param open whether it may have others
    record Fields(List<Field> fields, boolean open) implements Shape {
        @Override
        public Optional<Violation> firstViolation(JsonNode value, String at) {
            if (!value.isObject()) {
                return mustBe(at, "object");
            }
            return Stream.of(missing(value, at), foreign(value, at), wrong(value, at))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<Violation> missing(JsonNode value, String at) {
            return fields.stream()
                    .filter(field -> field.required() && !value.has(field.name()))
                    .findFirst()
                    .map(field -> new Violation(
                            at + "/" + field.name(),
                            "%s must have required property '%s' - missingProperty: %s"
                                    .formatted(rootOr(at), field.name(), field.name())));
        }

        private Optional<Violation> foreign(JsonNode value, String at) {
            if (open) {
                return Optional.empty();
            }
            return value.propertyStream()
                    .map(java.util.Map.Entry::getKey)
                    .filter(name ->
                            fields.stream().noneMatch(field -> field.name().equals(name)))
                    .findFirst()
                    .map(name -> new Violation(
                            at + "/" + escape(name), rootOr(at) + " must NOT have additional properties"));
        }

        private Optional<Violation> wrong(JsonNode value, String at) {
            return fields.stream()
                    .filter(field -> value.has(field.name()))
                    .map(field -> field.shape().firstViolation(value.get(field.name()), at + "/" + field.name()))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    record Field(String name, Shape shape, boolean required) {}

    private static Optional<Violation> mustBe(String at, String type) {
        return violation(at, "must be %s - type: %s".formatted(type, type));
    }

    private static Optional<Violation> violation(String at, String message) {
        return Optional.of(new Violation(at, rootOr(at) + " " + message));
    }

    private static String rootOr(String at) {
        return at.isEmpty() ? "<root>" : at;
    }

    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
