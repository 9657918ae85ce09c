package dev.mokuroku.descriptor.placeholder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a placeholder makes of the file that it names.
enum Placeholder {
    TEXT,
    JSON,
    YAML,
    /// The file with what its `$ref`s lead to in other files.
    OPENAPI,
    ASYNCAPI;

    /// The key of the object that the value replaces: `$text`.
    String key() {
        return "$" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Placeholder> ofKey(String key) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.key().equals(key))
                .findFirst();
    }

    /// Backstage's own are kept within the repository; those of its module for OpenAPI are not.
    boolean staysInRepository() {
        return switch (this) {
            case TEXT, JSON, YAML -> true;
            case OPENAPI, ASYNCAPI -> false;
        };
    }
}
