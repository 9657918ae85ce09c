package dev.mokuroku.platform.component;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.entity.RepositoryPath;
import java.util.Optional;
import java.util.regex.Pattern;

/// What makes a platform component, as its field `spec.source` writes it.
public sealed interface ComponentSource {
    /// The component that makes it: `service-runtime`, `component:platform/service-runtime`.
    record OfEntity(EntityRef ref) implements ComponentSource {}

    /// The repository that makes it: `example-shop/service-runtime`, `https://github.com/example-shop/service-runtime`.
    ///
    /// @param slug `owner/name` as written
    /// @param host in lower case, or `""` for the configured GitHub
    record OfRepository(String host, String slug) implements ComponentSource {}

    /// `owner/name` of a repository. A ref with a namespace needs its kind: `component:platform/service-runtime`.
    Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+");

    /// Whether the text is a ref and not the slug or the URL of a repository.
    static boolean namesEntity(String text) {
        return !text.contains("://") && !SLUG.matcher(text).matches();
    }

    /// @param namespace of a ref that names none
    /// @return empty for what names neither an entity nor a repository
    static Optional<ComponentSource> parse(String text, String namespace) {
        if (SLUG.matcher(text).matches()) {
            return Optional.of(new OfRepository("", text));
        }
        if (text.contains("://")) {
            return RepositoryPath.parse(text).map(path -> new OfRepository(path.host(), path.slug()));
        }
        try {
            return Optional.of(new OfEntity(EntityRef.parse(text, "component", namespace)));
        } catch (InvalidEntityRefException invalid) {
            return Optional.empty();
        }
    }
}
