package dev.mokuroku.scorecard.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.scorecards.notifications")
interface NotificationConfig {
    /// Receivers of changes of levels, by a name of your choice.
    Map<String, Webhook> webhooks();

    interface Webhook {
        URI url();

        /// Signs each request. Base64 after `whsec_`, or any text.
        String secret();

        /// Refs of the scorecards whose changes are sent; all if missing.
        Optional<List<String>> scorecards();

        /// Whether the receiver may be on this machine or in its network.
        @WithDefault("false")
        boolean privateAddress();
    }
}
