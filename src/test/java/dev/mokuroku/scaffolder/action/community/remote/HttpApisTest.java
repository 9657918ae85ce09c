package dev.mokuroku.scaffolder.action.community.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.StepForTests;
import dev.mokuroku.scaffolder.action.UnansweredCallException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApisTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void sendsJsonWithTheToken() throws Exception {
        answers(okJson("{\"a\": 1}"));
        assertThat(post(TIMEOUT, "secret-token").path("a").asInt()).isEqualTo(1);
        LoggedRequest sent = SERVER.findAll(anyRequestedFor(anyUrl())).getFirst();
        assertThat(sent.getUrl()).isEqualTo("/base/things?a=b%20c");
        assertThat(sent.getBodyAsString()).isEqualTo("{\"name\":\"x\"}");
        assertThat(sent.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(sent.getHeader("Authorization")).isEqualTo("Bearer secret-token");
    }

    @Test
    void bodyMayBeMissing() throws Exception {
        answers(noContent());
        assertThat(post(TIMEOUT, "secret-token").isMissingNode()).isTrue();
    }

    @Test
    void refusalShowsStatusAndReasonWithoutTheToken() {
        answers(status(400).withBody("{\"error\": \"x\", \"message\": \"no such token: secret-token\"}"));
        assertThatThrownBy(() -> post(TIMEOUT, "secret-token"))
                .isInstanceOfSatisfying(
                        RemoteRefusalException.class,
                        refused -> assertThat(refused.status()).isEqualTo(400))
                .hasMessage("The system answered the request to make a thing with status 400: no such token: ***");
    }

    @Test
    void refusalWithoutJsonShowsTheBody() {
        answers(status(401).withBody("<p>Sign in</p>" + "x".repeat(1000)));
        assertThatThrownBy(() -> post(TIMEOUT, "secret-token"))
                .isInstanceOf(RemoteRefusalException.class)
                .hasMessageContaining("status 401: the body is no JSON: <p>Sign in</p>xxx")
                .hasMessageEndingWith("…");
        answers(status(404).withBody("{}"));
        assertThatThrownBy(() -> post(TIMEOUT, "secret-token")).hasMessageEndingWith("it gives no reason");
    }

    @Test
    void pageInPlaceOfJsonIsRefused() {
        answers(ok("<p>Welcome</p>"));
        assertThatThrownBy(() -> post(TIMEOUT, "secret-token"))
                .isInstanceOf(RemoteRefusalException.class)
                .hasMessageContaining("status 200: the body is no JSON");
    }

    @Test
    void followsNoRedirect() {
        answers(temporaryRedirect(SERVER.baseUrl() + "/elsewhere"));
        assertThatThrownBy(() -> post(TIMEOUT, "secret-token"))
                .hasMessageContaining("it redirects to %s/elsewhere, which is not followed", SERVER.baseUrl());
        assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void proxyThatGivesUpLeavesTheRequestUnanswered(int status) {
        answers(status(status).withBody("Bad gateway"));
        assertThatThrownBy(() -> post(TIMEOUT, "secret-token"))
                .isInstanceOf(UnansweredCallException.class)
                .hasMessageContaining("status %d", status);
    }

    @Test
    void brokenConnectionLeavesTheRequestUnanswered() {
        answers(ok().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThatThrownBy(() -> post(TIMEOUT, "secret-token"))
                .isInstanceOf(UnansweredCallException.class)
                .hasMessage("The system did not answer the request to make a thing: connection lost");
    }

    @Test
    void slowBodyLeavesTheRequestUnanswered() {
        answers(okJson("{\"a\": 1}").withChunkedDribbleDelay(8, 60_000));
        assertThatThrownBy(() -> post(Duration.ofSeconds(1), "secret-token"))
                .isInstanceOf(UnansweredCallException.class)
                .hasMessageEndingWith("timed out after 1 s");
    }

    @Test
    void endlessBodyIsNotRead() {
        answers(okJson("\"%s\"".formatted("x".repeat(5_000_001))));
        assertThatThrownBy(() -> post(TIMEOUT, "secret-token")).isInstanceOf(UnansweredCallException.class);
    }

    @Test
    void interruptionEndsTheRequest() {
        answers(okJson("{}").withFixedDelay(60_000));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> post(TIMEOUT, "secret-token")).isInstanceOf(InterruptedException.class);
    }

    @Test
    void messageOfAMalformedTokenDoesNotShowIt() {
        assertThatThrownBy(() -> post(TIMEOUT, "secret\ntoken"))
                .isInstanceOf(ActionException.class)
                .hasMessage("The token must hold visible ASCII characters alone");
    }

    private static void answers(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }

    private JsonNode post(Duration timeout, String token) throws Exception {
        RemoteAddress address =
                new RemoteAddress("The system", URI.create(SERVER.baseUrl() + "/base/"), null, Set.of());
        RemoteRequest request = RemoteRequest.post(
                "make a thing",
                "/things?a=" + RemoteRequest.escaped("b c"),
                PlainJson.MAPPER.createObjectNode().put("name", "x"));
        return new HttpApis(timeout)
                .open(address.withToken(token), StepForTests.of(folder, "{}"))
                .send(request);
    }
}
