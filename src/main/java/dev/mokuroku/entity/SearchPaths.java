package dev.mokuroku.entity;

import java.util.Set;

/// Which fields of an entity can be searched, as in Backstage.
public final class SearchPaths {
    /// Paths of fields that cannot be searched, with all that is below them.
    public static final Set<String> EXCLUDED = Set.of(
            "attachments",
            "relations",
            "status",
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "metadata.etag");

    private SearchPaths() {}
}
