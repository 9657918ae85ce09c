package dev.mokuroku.platform.deployment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a report says of a deployment.
public enum DeploymentStatus {
    /// The version runs.
    SUCCEEDED,
    /// The version does not run; what ran before does.
    FAILED,
    IN_PROGRESS,
    /// The version of the report runs again, after a later one.
    ROLLED_BACK,
    /// Nothing runs any more.
    REMOVED;

    /// `in-progress`
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether something else runs than before.
    public boolean changesWhatRuns() {
        return switch (this) {
            case SUCCEEDED, ROLLED_BACK, REMOVED -> true;
            case FAILED, IN_PROGRESS -> false;
        };
    }

    public static Optional<DeploymentStatus> of(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }

    /// All texts, for error messages.
    public static String texts() {
        return Arrays.stream(values()).map(DeploymentStatus::text).collect(Collectors.joining(", "));
    }
}
