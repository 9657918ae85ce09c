package dev.mokuroku.platform.deployment.query;

import dev.mokuroku.catalog.sql.SqlConditions;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.deployment.DeploymentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which deployments. Null is no condition.
///
/// @param environment as of [dev.mokuroku.platform.deployment.EnvironmentName]
/// @param since then or later
/// @param until before then
public record DeploymentFilter(
        @Nullable EntityRef component,
        @Nullable String environment,
        @Nullable DeploymentStatus status,
        @Nullable Instant since,
        @Nullable Instant until) {
    SqlConditions sql() {
        return new SqlConditions()
                .andIfGiven("d.component = ?", component == null ? null : component.toString())
                .andIfGiven("d.environment = ?", environment)
                .andIfGiven("d.status = ?", status == null ? null : status.name())
                .andIfGiven("d.effective_at >= ?", since)
                .andIfGiven("d.effective_at < ?", until);
    }
}
