package dev.mokuroku.platform.component.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.platform.component.ReleaseSource;
import dev.mokuroku.platform.component.VersionPolicy;
import dev.mokuroku.platform.version.VersionRange;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("VersionPolicy")
@Description("Which versions of a platform component should be used.")
public record VersionPolicyView(
        @NonNull @Description("How versions are ordered: semver, calendar, or the name of an ecosystem.")
        String scheme,

        @Nullable
        @Description("The supported versions in VERS: vers:semver/>=2.0.0; null if the descriptor does not say.")
        String supported,

        @NonNull @Description("The versions that should no longer be used.")
        List<@NonNull DeprecationView> deprecated,

        @Nullable @Description("The version to move to; null for the latest stable one.")
        String target,

        @NonNull @Description("Guides by the major version that they lead to.")
        List<@NonNull UpgradeGuide> guides,

        @Nullable @Description("The product of endoflife.date whose release cycles are the versions.")
        String endOfLifeProduct) {
    static VersionPolicyView of(JsonNode versions) {
        VersionPolicy policy = VersionPolicy.read(versions);
        VersionRange supported = policy.support().supported();
        return new VersionPolicyView(
                policy.scheme().text(),
                supported == null ? null : vers(supported),
                policy.support().deprecations().stream()
                        .map(DeprecationView::of)
                        .toList(),
                policy.target(),
                policy.guides().entrySet().stream()
                        .map(guide -> new UpgradeGuide(guide.getKey(), guide.getValue()))
                        .sorted(Comparator.comparingInt(guide -> Integer.parseInt(guide.major())))
                        .toList(),
                policy.releases() instanceof ReleaseSource.EndOfLife endOfLife ? endOfLife.product() : null);
    }

    /// Complete, also where the descriptor leaves the scheme out.
    static String vers(VersionRange range) {
        String text = range.toString();
        return text.startsWith("vers:")
                ? text
                : "vers:%s/%s".formatted(range.scheme().text(), text);
    }
}
