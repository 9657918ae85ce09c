package dev.mokuroku.repository.query;

import dev.mokuroku.repository.RepositoryFacts;
import java.time.Instant;

/// A repository that a scan has found.
///
/// @param id for as long as the catalog knows it
/// @param source that found it: `github:acme`
/// @param slug `owner/name`
/// @param observedAt when the facts were first seen as they are
/// @param described whether the scan has read a descriptor of it
public record KnownRepository(
        long id, String source, String slug, RepositoryFacts facts, Instant observedAt, boolean described) {
    public String owner() {
        return slug.substring(0, slug.indexOf('/'));
    }

    public String name() {
        return slug.substring(slug.indexOf('/') + 1);
    }
}
