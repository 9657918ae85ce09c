package dev.mokuroku.source.github.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.webhooks")
interface WebhookConfig {
    /// What deliveries are signed with; spaces around one are not part of it. While it is replaced, both the old and
    /// the new one. Without any,
    /// deliveries are refused.
    Optional<List<String>> secret();

    /// How long a delivery is known again. GitHub redelivers for three days.
    @WithDefault("7d")
    Duration keep();
}
