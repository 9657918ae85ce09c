package dev.mokuroku.scaffolder.action.community;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.StepForTests;
import dev.mokuroku.scaffolder.task.TaskWorld;
import dev.mokuroku.security.token.UserTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `http:backstage:request` sends, to a server of the test.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class SentRequestsTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    UserTokens tokens;

    @TempDir
    Path folder;

    private RequestAction action;

    @BeforeEach
    void create() {
        action = new RequestAction(() -> true, new OwnServer(() -> URI.create(SERVER.baseUrl())), tokens);
    }

    @Test
    void bodyAndHeadersAreThoseOfTheInput() throws Exception {
        answers(okJson("[1]"));
        StepForTests step = step("""
                {"method": "POST", "path": "catalog/x", "params": {"a": "b c"}, "body": {"k": [1]},
                 "headers": {"X-Own": "1", "Cookie": "a=b", "Host": "elsewhere", "authorization": "Basic x"}}""");
        step.run(action);
        LoggedRequest sent = requests().getFirst();
        assertThat(sent.getUrl()).isEqualTo("/api/catalog/x?a=b+c");
        assertThat(sent.getBodyAsString()).isEqualTo("{\"k\":[1]}");
        assertThat(sent.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(sent.getHeader("X-Own")).isEqualTo("1");
        assertThat(sent.containsHeader("Cookie")).isFalse();
        assertThat(sent.getHeader("Host")).startsWith("localhost");
        assertThat(sent.header("Authorization").values())
                .singleElement()
                .asString()
                .startsWith("Bearer ey");
        assertThat(step.outputs().get("body")).hasToString("[1]");
    }

    @Test
    void writeThatSucceededIsSentOnce() throws Exception {
        answers(ok("text"));
        StepForTests step = step("{\"method\": \"PUT\", \"path\": \"catalog/x\", \"body\": \"plain\"}");
        step.run(action);
        step.outputs().clear();
        step.run(action);
        assertThat(requests())
                .singleElement()
                .extracting(LoggedRequest::getBodyAsString)
                .isEqualTo("plain");
        assertThat(step.outputs().get("body").asText()).isEqualTo("text");
    }

    @Test
    void writeThatFailedIsSentAgainByARetry() throws Exception {
        answers(serverError().withBody("not now"));
        StepForTests step = step("{\"method\": \"POST\", \"path\": \"catalog/x\"}");
        assertThatThrownBy(() -> step.run(action))
                .hasMessage("POST /api/catalog/x was answered with status 500: not now");
        assertThat(step.outputs().get("code").asInt()).isEqualTo(500);
        answers(ok("done"));
        step.run(action);
        assertThat(step.outputs().get("body").asText()).isEqualTo("done");
    }

    @Test
    void followsNoRedirect() throws Exception {
        answers(temporaryRedirect(SERVER.baseUrl() + "/elsewhere"));
        StepForTests step =
                step("{\"method\": \"GET\", \"path\": \"catalog/x\"}").run(action);
        assertThat(step.outputs().get("code").asInt()).isEqualTo(302);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void readsNoMoreThanTheLimit() throws Exception {
        answers(aResponse().withBody(new byte[5_000_001]));
        StepForTests step = step("{\"method\": \"GET\", \"path\": \"catalog/x\"}");
        assertThatThrownBy(() -> step.run(action))
                .isInstanceOf(ActionException.class)
                .hasMessage("The response to /api/catalog/x has more than 5,000,000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"bad name\": \"x\"", "\"\": \"x\"", "\"X-Own\": \"a\\nHost: b\""})
    void namesAHeaderThatIsNone(String header) throws Exception {
        StepForTests step = step("{\"method\": \"GET\", \"path\": \"catalog/x\", \"headers\": {%s}}".formatted(header));
        assertThatThrownBy(() -> step.run(action))
                .hasMessageStartingWith("headers must be names and values of HTTP headers")
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("InputError"));
        assertThat(requests()).isEmpty();
    }

    private static void answers(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }

    private static List<LoggedRequest> requests() {
        return SERVER.findAll(anyRequestedFor(anyUrl()));
    }

    private StepForTests step(String input) throws Exception {
        return StepForTests.of(folder, input).as("ann");
    }
}
