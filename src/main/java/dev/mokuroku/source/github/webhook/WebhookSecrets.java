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
    private static final int MIN_SECRET_BYTES = 6;
    private static final int RECOMMENDED_SECRET_BYTES = 16;

    private final List<String> secrets;

    WebhookSecrets(WebhookConfig config) {
        this.secrets =
                config.secret().orElse(List.of()).stream().map(String::strip).toList();
        for (String secret : secrets) {
            check(secret.getBytes(UTF_8).length);
        }
    }

    private void check(int bytes) {
        if (bytes < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("%s: each of its %d secrets must have at least %d bytes, and one has %d"
                    .formatted(SETTING, secrets.size(), MIN_SECRET_BYTES, bytes));
        }
        if (bytes < RECOMMENDED_SECRET_BYTES) {
            LOG.warnf(
                    "%s: a secret of %d bytes can be guessed, take %d or more",
                    SETTING, bytes, RECOMMENDED_SECRET_BYTES);
        }
    }

    /// None where deliveries are refused.
    List<String> all() {
        return secrets;
    }
}
