package dev.mokuroku.platform.release.graphql;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.release.OrderedReleases;
import dev.mokuroku.platform.release.PublishedRelease;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A version of a platform component.")
public record PlatformVersion(
        @NonNull @Description("The version, as its source writes it.")
        String version,

        @Nullable @Description("When it was published; null if its source does not say.")
        Instant publishedAt,

        @Description("Whether it is a pre-release. A pre-release is never the latest version.")
        boolean preRelease,

        @NonNull @Description("Whether it is supported today.")
        SupportState support,

        @Nullable @Description("What changed, as Markdown.") String notes,
        @Nullable @Description("Where to read about it.") String url) {
    static PlatformVersion of(OrderedReleases.Item item, OrderedReleases releases, LocalDate today) {
        PublishedRelease release = item.release();
        return new PlatformVersion(
                release.version(),
                release.publishedAt(),
                item.isPreRelease(),
                EnumMirrors.convert(releases.support().statusOf(item.version(), today), SupportState.class),
                release.notes(),
                release.url());
    }
}
