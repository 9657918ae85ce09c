package dev.mokuroku.platform.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What makes a report the same one when it is sent again.
///
/// @param scope within which the key is unique
/// @param key null for a report that is never the same as another
public record DeploymentKey(
        DeploymentSource source, String scope, @Nullable String key) {
    /// Equal for equal keys, and new each time without a key.
    public UUID id() {
        return key == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(
                        String.join("\0", source.name(), scope, key).getBytes(UTF_8));
    }
}
