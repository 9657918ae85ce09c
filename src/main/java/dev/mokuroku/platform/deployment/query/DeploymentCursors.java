package dev.mokuroku.platform.deployment.query;

import dev.mokuroku.error.StorableText;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.platform.deployment.Deployment;
import dev.mokuroku.platform.deployment.RunningVersion;

/// Cursors of both lists, the same in REST and GraphQL.
public final class DeploymentCursors {
    private static final String HISTORY = "deployment";
    private static final String RUNNING = "running";
    /// Names of instances and environments may contain colons.
    private static final String SEPARATOR = "\n";

    private static final int RUNNING_PARTS = 4;

    private DeploymentCursors() {}

    public static String of(Deployment deployment) {
        return of(DeploymentHistory.Key.of(deployment));
    }

    public static String of(DeploymentHistory.Key key) {
        return Cursors.encode(HISTORY, key.effectiveAt(), key.seq());
    }

    public static String of(RunningVersion running) {
        return of(RunningVersions.Key.of(running));
    }

    public static String of(RunningVersions.Key key) {
        return Cursors.encodeText(String.join(SEPARATOR, RUNNING, key.component(), key.environment(), key.instance()));
    }

    /// @param argument for errors
    public static DeploymentHistory.Key history(String argument, String cursor) {
        Cursors.Parts parts = Cursors.decode(argument, HISTORY, 2, cursor);
        return new DeploymentHistory.Key(parts.instant(0), parts.number(1));
    }

    /// @param argument for errors
    public static RunningVersions.Key running(String argument, String cursor) {
        String text = Cursors.decodeText(cursor);
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != RUNNING_PARTS || !parts[0].equals(RUNNING) || !StorableText.isStorable(text)) {
            throw Cursors.invalid(argument, cursor);
        }
        return new RunningVersions.Key(parts[1], parts[2], parts[3]);
    }
}
