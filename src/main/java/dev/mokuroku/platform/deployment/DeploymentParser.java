package dev.mokuroku.platform.deployment;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes reports of what callers sent. Reads nothing: whether the catalog knows the component does not matter,
/// because a pipeline may deploy before its descriptor is read.
public final class DeploymentParser {
    /// How far the clock of a sender may be ahead.
    private static final Duration MAX_CLOCK_SKEW = Duration.ofHours(1);

    private final Clock clock;

    public DeploymentParser(Clock clock) {
        this.clock = clock;
    }

    /// Where a report comes from.
    ///
    /// @param scope within which its key is unique
    /// @param reporter the caller
    public record Origin(DeploymentSource source, String scope, String reporter) {}

    /// @param path of the report in the request, such as `[3].`; empty for the only one
    /// @throws CatalogException `INVALID_INPUT` naming the field
    public DeploymentReport parse(DeploymentInput input, Origin origin, String path) {
        return parse(input, origin, field -> path + field);
    }

    /// @param names where the request has a field of [DeploymentInput]
    /// @throws CatalogException `INVALID_INPUT` naming the field
    public DeploymentReport parse(DeploymentInput input, Origin origin, UnaryOperator<String> names) {
        TextCheck check = new TextCheck(names);
        EntityRef component = check.component("component", input.component());
        Target target = new Target(
                component,
                EnvironmentName.of(check.required("environment", input.environment())),
                check.optional("instance", input.instance()));
        DeploymentStatus status = status(check, input.status());
        Instant latest = clock.instant().plus(MAX_CLOCK_SKEW);
        DeploymentReport report = new DeploymentReport(
                keyOf(origin, component, check.optional("key", input.key())),
                target,
                status,
                check.optional("version", input.version()),
                check.commit("commit", input.commit()),
                check.time("committedAt", input.committedAt(), latest),
                check.time("startedAt", input.startedAt(), latest),
                check.time("finishedAt", input.finishedAt(), latest),
                null,
                check.link("link", input.link()),
                origin.reporter());
        check(report, check);
        return report;
    }

    /// Callers of the API choose keys by themselves, so a key is unique within what they report of a component.
    private static DeploymentKey keyOf(Origin origin, EntityRef component, @Nullable String key) {
        String scope = origin.source() == DeploymentSource.API ? origin.scope() + "\0" + component : origin.scope();
        return new DeploymentKey(origin.source(), scope, key);
    }

    private static DeploymentStatus status(TextCheck check, @Nullable String text) {
        String status = check.optional("status", text);
        if (status == null) {
            return DeploymentStatus.SUCCEEDED;
        }
        return DeploymentStatus.of(status)
                .orElseThrow(() -> check.invalid(
                        "status", "must be one of %s but is '%s'".formatted(DeploymentStatus.texts(), status)));
    }

    private static void check(DeploymentReport report, TextCheck check) {
        if (report.version() == null && report.commit() == null && report.status() != DeploymentStatus.REMOVED) {
            throw check.invalid("version", "is missing: give the version, the commit or both");
        }
        if (report.finishedAt() == null) {
            return;
        }
        if (report.status() == DeploymentStatus.IN_PROGRESS) {
            throw check.invalid("finishedAt", "must not be set for a deployment that is in progress");
        }
        if (report.startedAt() != null && report.finishedAt().isBefore(report.startedAt())) {
            throw check.invalid("finishedAt", "must not be before startedAt");
        }
    }
}
