package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.deployment.EnvironmentName;
import org.jspecify.annotations.Nullable;

/// Reads which uses are meant.
final class UseScopes {
    private UseScopes() {}

    /// @param field of the environment, for errors
    static UseScope of(@Nullable PlatformUseKind kind, @Nullable String environment, String field) {
        if (environment == null) {
            return kind == PlatformUseKind.RUNNING ? UseScope.RUNNING : UseScope.DECLARED;
        }
        if (kind != PlatformUseKind.RUNNING) {
            throw CatalogException.invalidField(field, "needs of: RUNNING, because declared uses have no environment");
        }
        return UseScope.runningIn(EnvironmentName.of(StorableText.check(field, environment)));
    }
}
