package dev.mokuroku.platform.version;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which versions are supported, and which are to be replaced.
///
/// @param supported null where the policy names deprecated versions alone
public record SupportPolicy(@Nullable VersionRange supported, List<Deprecation> deprecations) {
    public static final SupportPolicy NONE = new SupportPolicy(null, List.of());

    public SupportPolicy {
        deprecations = List.copyOf(deprecations);
    }

    public SupportStatus statusOf(Version version, LocalDate today) {
        List<Deprecation> own = deprecations.stream()
                .filter(deprecation -> deprecation.range().contains(version))
                .toList();
        if (own.stream().anyMatch(deprecation -> deprecation.isEnded(today))
                || (supported != null && own.isEmpty() && !supported.contains(version))) {
            return SupportStatus.UNSUPPORTED;
        }
        if (own.stream().anyMatch(deprecation -> deprecation.isBegun(today))) {
            return SupportStatus.DEPRECATED;
        }
        return supported == null && deprecations.isEmpty() ? SupportStatus.UNKNOWN : SupportStatus.SUPPORTED;
    }
}
