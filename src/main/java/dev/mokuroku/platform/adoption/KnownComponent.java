package dev.mokuroku.platform.adoption;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.usage.UsedVersion;
import dev.mokuroku.platform.version.Releases;
import dev.mokuroku.platform.version.SupportPolicy;
import dev.mokuroku.platform.version.SupportStatus;
import dev.mokuroku.platform.version.Version;
import dev.mokuroku.platform.version.VersionScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A platform component with what is needed to judge a version of it.
public record KnownComponent(
        PlatformComponent component, VersionScheme scheme, Releases releases, SupportPolicy policy) {
    private static final List<String> TAGGED = List.of("pkg:docker/", "pkg:oci/", "pkg:generic/");

    /// The use of this component that a package's use by an entity is; empty for another package.
    ///
    /// @param today for the dates of the policy
    public Optional<ComponentUse> useOf(EntityRef entity, Use use, LocalDate today) {
        if (!component.isPackage(use.purl())) {
            return Optional.empty();
        }
        JudgedVersion judged = judge(versionOf(use.purl(), use.version()), today);
        return Optional.of(new ComponentUse(
                component.ref(), entity, use.id(), judged.version(), judged.drift(), judged.support()));
    }

    /// How far a version is behind, and whether it is supported.
    ///
    /// @param text null where no single version is meant
    public JudgedVersion judge(@Nullable String text, LocalDate today) {
        Optional<Version> version = text == null ? Optional.empty() : scheme.parse(text);
        return new JudgedVersion(
                text,
                version.map(releases::driftOf).orElse(null),
                version.map(known -> policy.statusOf(known, today)).orElse(SupportStatus.UNKNOWN));
    }

    /// As it was at a time: with the releases that were published until then.
    public KnownComponent at(Instant time) {
        return new KnownComponent(component, scheme, releases.until(time), policy);
    }

    /// The one version that is meant; null for a range, a floating tag or a branch. The tag of an image and the version
    /// of a runtime mean one version, also where they move with its patches.
    public static @Nullable String versionOf(String purl, UsedVersion version) {
        String resolved = version.resolved();
        return resolved == null && TAGGED.stream().anyMatch(purl::startsWith) ? version.requirement() : resolved;
    }
}
