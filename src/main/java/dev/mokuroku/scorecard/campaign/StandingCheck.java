package dev.mokuroku.scorecard.campaign;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A check that asks for what a campaign moved its members to: the entity does not use the platform component, or
/// uses a version that the campaign accepts.
///
/// @param id the campaign's name, in the form that ids of checks have
/// @param expression CEL
/// @param guide address of the campaign's guide; null for none
record StandingCheck(
        String id,
        String title,
        String expression,
        String message,
        EntityRef campaign,
        @Nullable String guide) {
    private static final Pattern VERSION = Pattern.compile("[^|<>=!*/:,\\s]+");
    private static final String SCHEME = "vers:";
    private static final int MAX_ID_LENGTH = 63;

    /// Empty if the campaign's target is no range of the platform component's versions.
    static Optional<StandingCheck> of(Campaign campaign, PlatformComponent component) {
        return range(campaign.to(), component.versions().scheme())
                .map(range -> new StandingCheck(
                        idOf(campaign.ref().name()),
                        "%s: %s".formatted(component.title(), campaign.to()),
                        expression(nameOf(component.ref()), range),
                        "%s is used in a version that the campaign \"%s\" moved everybody from."
                                .formatted(component.title(), campaign.title()),
                        campaign.ref(),
                        campaign.guide()));
    }

    /// An element of `spec.checks`. JSON strings are YAML as well, so that any text is quoted right.
    String yaml() {
        StringBuilder yaml = new StringBuilder()
                .append("- id: ")
                .append(id)
                .append('\n')
                .append(line("title", title))
                .append(line("expression", expression))
                .append(line("message", message))
                .append("  remediation:\n  ")
                .append(line("campaign", campaign.namespace() + "/" + campaign.name()));
        if (guide != null) {
            yaml.append("  ").append(line("url", guide));
        }
        return yaml.toString();
    }

    private static String line(String field, String text) {
        return "  %s: %s\n".formatted(field, QuotedText.of(text));
    }

    private static String expression(String component, String range) {
        String name = QuotedText.of(component);
        return "!(%s in platform.versions) || inVersionRange(platform.versions[%s], %s)"
                .formatted(name, name, QuotedText.of(range));
    }

    private static Optional<String> range(String to, VersionScheme scheme) {
        try {
            String written = VERSION.matcher(to.strip()).matches() ? ">=" + to.strip() : to;
            return Optional.of(VersionRange.parse(written, scheme))
                    .filter(range -> range.scheme() == scheme)
                    .map(range -> written.startsWith(SCHEME) ? written : SCHEME + scheme.text() + "/" + written);
        } catch (InvalidRangeException otherScheme) {
            return Optional.empty();
        }
    }

    private static String nameOf(EntityRef component) {
        return component.namespace().equals(EntityRef.DEFAULT_NAMESPACE)
                ? component.name()
                : component.namespace() + "/" + component.name();
    }

    private static String idOf(String name) {
        String id = name.replaceAll("[^a-z0-9]+", "-");
        return id.substring(0, Math.min(MAX_ID_LENGTH, id.length())).replaceAll("^-|-$", "");
    }
}
