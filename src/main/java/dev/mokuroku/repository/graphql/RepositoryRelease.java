package dev.mokuroku.repository.graphql;

import dev.mokuroku.repository.RepositoryFacts;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A release on GitHub.")
public record RepositoryRelease(
        @NonNull @Description("Its tag: v1.4.0.") String tag,
        @Nullable @Description("Its title.") String name,
        @Nullable @Description("When it was published.") Instant publishedAt,

        @Description("Whether it is marked as one to try.") boolean prerelease) {
    static @Nullable RepositoryRelease of(RepositoryFacts.@Nullable Release release) {
        return release == null
                ? null
                : new RepositoryRelease(release.tag(), release.name(), release.publishedAt(), release.prerelease());
    }
}
