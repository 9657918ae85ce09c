package dev.mokuroku.scorecard.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignerTest {
    /// The example of the specification.
    @Test
    void signsAsStandardWebhooks() {
        assertThat(new WebhookSigner("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .headers(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                Instant.ofEpochSecond(1614265330),
                                "{\"test\": 2432232314}".getBytes(UTF_8)))
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void takesAnyTextAsSecret() {
        assertThat(new WebhookSigner("a secret of ours")
                        .headers("1", Instant.EPOCH, new byte[0])
                        .get("webhook-signature"))
                .startsWith("v1,")
                .hasSize(3 + 44);
    }
}
