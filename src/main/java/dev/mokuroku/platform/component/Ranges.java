package dev.mokuroku.platform.component;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;

/// Ranges and schemes of a spec.
final class Ranges {
    private Ranges() {}

    /// Of the field `spec.versions`; `semver` if it names none.
    static VersionScheme schemeOf(JsonNode versions) {
        return VersionScheme.of(versions.path("scheme").asText()).orElse(VersionScheme.SEMVER);
    }

    /// @param scheme of the platform component's versions
    /// @throws InvalidRangeException that says what is expected
    /// @throws IllegalArgumentException for a range of another scheme
    static VersionRange parse(String text, VersionScheme scheme) {
        VersionRange range = VersionRange.parse(text, scheme);
        if (range.scheme() != scheme) {
            throw new IllegalArgumentException("must be a range of %s versions, like versions.scheme, such as %s"
                    .formatted(scheme.text(), "vers:%s/>=1.2.0|<2.0.0".formatted(scheme.text())));
        }
        return range;
    }
}
