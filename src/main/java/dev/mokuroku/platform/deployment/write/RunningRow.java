package dev.mokuroku.platform.deployment.write;

import dev.mokuroku.platform.deployment.RunningChange;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.deployment.Target;
import dev.mokuroku.platform.deployment.query.DeploymentRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of `platform_running`.
record RunningRow(RunningVersion version, boolean removed) {
    static RunningRow read(ResultSet row) throws SQLException {
        return new RunningRow(DeploymentRows.readRunning(row), row.getBoolean("removed"));
    }

    Target target() {
        return version.target();
    }

    Instant effectiveAt() {
        return version.since();
    }

    /// @return null if the same runs as before, or nothing as before
    @Nullable
    RunningChange changeSince(@Nullable RunningRow before) {
        RunningVersion old = before == null ? null : before.running();
        RunningVersion now = running();
        return isSame(old, now) ? null : new RunningChange(target(), old, now);
    }

    private @Nullable RunningVersion running() {
        return removed ? null : version;
    }

    private static boolean isSame(@Nullable RunningVersion old, @Nullable RunningVersion now) {
        if (old == null || now == null) {
            return old == null && now == null;
        }
        return Objects.equals(old.version(), now.version()) && Objects.equals(old.commit(), now.commit());
    }
}
