package dev.mokuroku.source.github.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookSecretsTest {
    @Test
    void areTrimmed() {
        assertThat(of(List.of("the old secret", " the new secret ")).all())
                .containsExactly("the old secret", "the new secret");
        assertThat(new WebhookSecrets(config(Optional.empty())).all()).isEmpty();
    }

    @Test
    void mustNotBeEmptyOrShort() {
        assertThatThrownBy(() -> of(List.of("the old secret", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "mokuroku.webhooks.secret: each of its 2 secrets must have at least 6 bytes, and one has 0");
        assertThatThrownBy(() -> of(List.of("hook"))).hasMessageContaining("one has 4");
    }

    private static WebhookSecrets of(List<String> secrets) {
        return new WebhookSecrets(config(Optional.of(secrets)));
    }

    private static WebhookConfig config(Optional<List<String>> secrets) {
        return new WebhookConfig() {
            @Override
            public Optional<List<String>> secret() {
                return secrets;
            }

            @Override
            public Duration keep() {
                return Duration.ofDays(7);
            }
        };
    }
}
