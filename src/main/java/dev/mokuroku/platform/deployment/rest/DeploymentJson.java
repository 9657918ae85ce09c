package dev.mokuroku.platform.deployment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.write.StoredReport;
import org.jspecify.annotations.Nullable;

/// A deployment as JSON and as a row of CSV. Times are texts of ISO 8601.
///
/// @param repeated only in the response to a report
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "id",
    "component",
    "environment",
    "instance",
    "version",
    "commit",
    "committedAt",
    "status",
    "startedAt",
    "finishedAt",
    "effectiveAt",
    "reportedAt",
    "link",
    "source",
    "reporter",
    "key",
    "repeated"
})
public record DeploymentJson(
        String id,
        String component,
        String environment,
        @Nullable String instance,
        @Nullable String version,
        @Nullable String commit,
        @Nullable String committedAt,
        String status,
        @Nullable String startedAt,
        @Nullable String finishedAt,
        String effectiveAt,
        String reportedAt,
        @Nullable String link,
        String source,
        String reporter,
        @Nullable String key,
        @Nullable Boolean repeated) {
    static DeploymentJson of(Deployment deployment) {
        return of(deployment, null);
    }

    static DeploymentJson of(StoredReport report) {
        return of(report.deployment(), report.repeated());
    }

    private static DeploymentJson of(Deployment deployment, @Nullable Boolean repeated) {
        return new DeploymentJson(
                deployment.id().toString(),
                deployment.target().component().toString(),
                deployment.target().environment(),
                deployment.target().instance(),
                deployment.version(),
                deployment.commit(),
                text(deployment.committedAt()),
                deployment.status().text(),
                text(deployment.startedAt()),
                text(deployment.finishedAt()),
                deployment.effectiveAt().toString(),
                deployment.reportedAt().toString(),
                deployment.link(),
                deployment.source().text(),
                deployment.reporter(),
                deployment.key(),
                repeated);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
