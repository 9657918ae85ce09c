package dev.mokuroku.source.github.write;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.fake.FakeGithub;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiCallerTest {
    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    @Test
    void sendsJsonAndReadsTheResponse() throws Exception {
        GITHUB.rest(put("/repos/acme/shop/topics").willReturn(okJson("{\"names\": [\"a\"]}")));
        ApiResponse response =
                send(ApiRequest.put("/repos/acme/shop/topics", PlainJson.MAPPER.readTree("{\"names\": [\"a\"]}")));
        assertThat(response.body().path("names").path(0).asText()).isEqualTo("a");
        assertThat(GITHUB.requests().getFirst().getBodyAsString()).isEqualTo("{\"names\":[\"a\"]}");
    }

    @Test
    void readsAResponseWithoutBody() throws Exception {
        GITHUB.rest(put("/x").willReturn(noContent()));
        assertThat(send(ApiRequest.put("/x", PlainJson.MAPPER.createObjectNode()))
                        .body()
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void repeatsNoPost() throws Exception {
        GITHUB.rest(post("/repos/acme/shop/hooks").willReturn(serverError()));
        assertThatThrownBy(() -> send(ApiRequest.post("/repos/acme/shop/hooks", PlainJson.MAPPER.createObjectNode())))
                .isExactlyInstanceOf(GithubException.class)
                .hasMessage("GitHub failed: status 500");
        assertThat(GITHUB.calls()).containsExactly("POST /repos/acme/shop/hooks");
    }

    @Test
    void repeatsOtherRequests() throws Exception {
        GITHUB.rest(() -> put("/x"), serverError(), okJson("{}"));
        assertThat(send(ApiRequest.put("/x", PlainJson.MAPPER.createObjectNode()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void reportsWhyGithubRefuses() throws Exception {
        GITHUB.rest(post("/x")
                .willReturn(jsonResponse(
                                "{\"message\": \"Validation Failed\", \"errors\": [{\"code\": \"custom\"}],"
                                        + " \"documentation_url\": \"https://docs.github.com/rest\"}",
                                422)
                        .withHeader("X-GitHub-Request-Id", "ABC")));
        assertThatThrownBy(() -> send(ApiRequest.post("/x", PlainJson.MAPPER.createObjectNode())))
                .isInstanceOfSatisfying(RefusedRequestException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.requestId()).isEqualTo("ABC");
                    assertThat(refused.reason())
                            .isEqualTo("Validation Failed: {\"code\":\"custom\"} - https://docs.github.com/rest");
                });
    }

    @Test
    void reportsARefusalThatIsNoJson() throws Exception {
        GITHUB.rest(get("/x").willReturn(aResponse().withStatus(404).withBody("<html>")));
        assertThatThrownBy(() -> send(ApiRequest.get("/x"))).hasMessage("cannot send GET /x: status 404");
    }

    @Test
    void followsARenamedRepository() throws Exception {
        GITHUB.rest(get("/repos/acme/old").willReturn(permanentRedirect(GITHUB.apiUrl() + "/repositories/1")));
        GITHUB.rest(get("/repositories/1").willReturn(okJson("{\"id\": 1}")));
        assertThat(send(ApiRequest.get("/repos/acme/old")).body().path("id").asInt())
                .isEqualTo(1);
    }

    @Test
    void sendsCredentialsToNoOtherServer() throws Exception {
        GITHUB.rest(get("/repos/acme/old").willReturn(permanentRedirect("https://elsewhere.example.com/x")));
        assertThatThrownBy(() -> send(ApiRequest.get("/repos/acme/old")))
                .hasMessageContaining("elsewhere.example.com, which is not its API");
    }

    @Test
    void knowsWhereGitReadsARepository() throws Exception {
        assertThat(ApiCallersForTests.of("https://api.github.com", Map.of())
                        .of("github.com", "acme")
                        .git("acme/shop"))
                .hasToString("https://github.com/acme/shop.git");
        assertThat(ApiCallersForTests.of("https://git.example.com/api/v3", Map.of())
                        .of("github.com", "acme")
                        .git("acme/shop"))
                .hasToString("https://git.example.com/acme/shop.git");
    }

    private static ApiResponse send(ApiRequest request) throws GithubException {
        return ApiCallersForTests.of(GITHUB.apiUrl(), Map.of())
                .of("github.com", "acme")
                .send(request);
    }
}
