package dev.mokuroku.source.github.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    /// The example of GitHub's documentation.
    private static final String SECRET = "It's a Secret to Everybody";

    private static final byte[] BODY = "Hello, World!".getBytes(UTF_8);
    private static final String SIGNATURE = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    @Test
    void knowsGithubsExample() {
        assertThat(WebhookSignature.isValid(SIGNATURE, BODY, List.of(SECRET))).isTrue();
    }

    @Test
    void takesAnyOfTheSecrets() {
        assertThat(WebhookSignature.isValid(SIGNATURE, BODY, List.of("the next one", SECRET)))
                .isTrue();
    }

    @Test
    void refusesAnotherBodySecretOrForm() {
        assertThat(WebhookSignature.isValid(SIGNATURE, "Hello, world!".getBytes(UTF_8), List.of(SECRET)))
                .isFalse();
        assertThat(WebhookSignature.isValid(SIGNATURE, BODY, List.of("another")))
                .isFalse();
        assertThat(WebhookSignature.isValid(SIGNATURE, BODY, List.of())).isFalse();
        assertThat(WebhookSignature.isValid(SIGNATURE.substring(7), BODY, List.of(SECRET)))
                .isFalse();
        assertThat(WebhookSignature.isValid(null, BODY, List.of(SECRET))).isFalse();
    }
}
