package dev.mokuroku.scorecard.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.ENTITY;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.READINESS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.http.ServerConfig;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.source.url.HttpSender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhooksTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final String SECRET = "a secret of ours";
    private static final ResultChange CHANGE = new ResultChange(
            7, READINESS.ref(), ENTITY, Instant.parse("2026-11-30T09:00:00Z"), "gold", "silver", 100, 66, List.of());

    @RegisterExtension
    static final WireMockExtension RECEIVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private record Webhook(URI url, String secret, Optional<List<String>> scorecards, boolean privateAddress)
            implements NotificationConfig.Webhook {}

    private record Server(String baseUrl, MemorySize maxBodySize) implements ServerConfig {}

    @Test
    void postSignedEvent() throws Exception {
        RECEIVER.stubFor(post("/hook").willReturn(ok()));
        Webhooks webhooks = webhooks(true, Optional.empty());
        Webhooks.Delivery delivery =
                webhooks.deliveries(CHANGE, READINESS, null).getFirst();
        webhooks.run("hook/7", delivery);
        String signature = new WebhookSigner(SECRET)
                .headers("7", NOW, delivery.event().getBytes(UTF_8))
                .get("webhook-signature");
        RECEIVER.verify(
                1,
                postRequestedFor(urlEqualTo("/hook"))
                        .withHeader("content-type", equalTo("application/cloudevents+json; charset=UTF-8"))
                        .withHeader("webhook-id", equalTo("7"))
                        .withHeader("webhook-timestamp", equalTo(Long.toString(NOW.getEpochSecond())))
                        .withHeader("webhook-signature", equalTo(signature))
                        .withRequestBody(equalToJson(delivery.event())));
        assertThat(count("delivered")).isEqualTo(1);
    }

    @Test
    void failForOtherStatusSoThatTheTaskIsTriedAgain() {
        RECEIVER.stubFor(post("/hook").willReturn(aResponse().withStatus(503)));
        Webhooks webhooks = webhooks(true, Optional.empty());
        Webhooks.Delivery delivery =
                webhooks.deliveries(CHANGE, READINESS, null).getFirst();
        assertThatThrownBy(() -> webhooks.run("hook/7", delivery))
                .isInstanceOf(IOException.class)
                .hasMessage("The webhook hook responded with 503");
        assertThat(count("failed")).isEqualTo(1);
    }

    @Test
    void refusePrivateAddressUnlessAllowed() {
        Webhooks webhooks = webhooks(false, Optional.empty());
        Webhooks.Delivery delivery =
                webhooks.deliveries(CHANGE, READINESS, null).getFirst();
        assertThatThrownBy(() -> webhooks.run("hook/7", delivery)).hasMessage("localhost has a private address");
        RECEIVER.verify(0, postRequestedFor(urlEqualTo("/hook")));
    }

    @Test
    void sendOnlyChangesOfTheirScorecards() {
        assertThat(webhooks(true, Optional.of(List.of("readiness"))).deliveries(CHANGE, READINESS, null))
                .hasSize(1);
        assertThat(webhooks(true, Optional.of(List.of("other"))).deliveries(CHANGE, READINESS, null))
                .isEmpty();
    }

    @Test
    void dropWhatIsForWebhookThatIsConfiguredNoMore() throws Exception {
        webhooks(true, Optional.empty()).run("gone/7", new Webhooks.Delivery("gone", "7", "{}"));
        RECEIVER.verify(0, postRequestedFor(urlEqualTo("/hook")));
    }

    private double count(String outcome) {
        return meters.counter("mokuroku.scorecards.notifications", "webhook", "hook", "outcome", outcome)
                .count();
    }

    private Webhooks webhooks(boolean privateAddress, Optional<List<String>> scorecards) {
        URI url = URI.create("http://localhost:%d/hook".formatted(RECEIVER.getPort()));
        return new Webhooks(
                () -> Map.of("hook", new Webhook(url, SECRET, scorecards, privateAddress)),
                new Server("https://catalog.example.com", new MemorySize(BigInteger.TEN)),
                new HttpSender(),
                meters,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
