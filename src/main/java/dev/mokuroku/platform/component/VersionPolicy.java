package dev.mokuroku.platform.component;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.platform.version.SupportPolicy;
import dev.mokuroku.platform.version.VersionScheme;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a descriptor says of versions: where they come from, and which should be used.
///
/// @param target the version to move to; null for the latest stable one
/// @param guides addresses of upgrade guides, by the major version that they lead to
public record VersionPolicy(
        VersionScheme scheme,
        ReleaseSource releases,
        SupportPolicy support,
        @Nullable String target,
        Map<String, String> guides) {
    public VersionPolicy {
        guides = Map.copyOf(guides);
    }

    /// @param versions the field `spec.versions`
    public static VersionPolicy read(JsonNode versions) {
        return SpecReader.versions(versions);
    }
}
