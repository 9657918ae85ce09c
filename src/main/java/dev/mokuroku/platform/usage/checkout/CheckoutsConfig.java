package dev.mokuroku.platform.usage.checkout;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.platform.checkouts")
interface CheckoutsConfig {
    /// Folders that contain checkouts as `owner/name`.
    Optional<List<String>> folders();
}
