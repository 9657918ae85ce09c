package dev.mokuroku.source.github.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/// What deliveries may be signed with, checked at the start: a secret that can be guessed lets everybody in.
@Startup
@Singleton
class WebhookSecrets {
    private static final Logger LOG = Logger.getLogger(WebhookSecrets.class);
    private static final String SETTING = "mokuroku.webhooks.secret";
    private static final int LEAST_BYTES = 6;
    private static final int ENOUGH_BYTES = 16;

    private final List<String> secrets;

    WebhookSecrets(WebhookConfig config) {
        this.secrets =
                config.secret().orElse(List.of()).stream().map(String::strip).toList();
        for (String secret : secrets) {
            check(secret.getBytes(UTF_8).length);
        }
    }

    private void check(int bytes) {
        if (bytes < LEAST_BYTES) {
            throw new IllegalArgumentException("%s: each of its %d secrets must have at least %d bytes, and one has %d"
                    .formatted(SETTING, secrets.size(), LEAST_BYTES, bytes));
        }
        if (bytes < ENOUGH_BYTES) {
            LOG.warnf("%s: a secret of %d bytes can be guessed, take %d or more", SETTING, bytes, ENOUGH_BYTES);
        }
    }

    /// None where deliveries are refused.
    List<String> all() {
        return secrets;
    }
}
