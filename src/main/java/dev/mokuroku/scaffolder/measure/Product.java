package dev.mokuroku.scaffolder.measure;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entity that a task registered.
///
/// @param templateVersion of the template when the task was created
/// @param latestVersion of the template now; null once the template is gone
/// @param startedAt when somebody ran the template
/// @param madeAt when the task ended
/// @param deployedAt the first successful deployment; null before
public record Product(
        EntityRef entity,
        UUID taskId,
        EntityRef template,
        String templateVersion,
        @Nullable String latestVersion,
        Instant startedAt,
        Instant madeAt,
        @Nullable Instant deployedAt) {
    /// Whether the template has not changed since; null once the template is gone.
    public @Nullable Boolean isCurrent() {
        return latestVersion == null ? null : latestVersion.equals(templateVersion);
    }
}
