package dev.mokuroku.repository;

import java.util.Locale;
import java.util.Map;

/// A repository as a listing shows it.
///
/// @param slug `owner/name`, as GitHub writes it
/// @param texts of manifests, by path: of those that are text and not too large
public record ListedRepository(String slug, RepositoryFacts facts, Map<String, String> texts) {
    public ListedRepository {
        texts = Map.copyOf(texts);
    }

    /// The same in letters of any case.
    String key() {
        return keyOf(slug);
    }

    public static String keyOf(String slug) {
        return slug.toLowerCase(Locale.ROOT);
    }

    String owner() {
        return slug.substring(0, slug.indexOf('/'));
    }
}
