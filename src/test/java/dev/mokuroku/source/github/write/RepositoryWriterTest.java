package dev.mokuroku.source.github.write;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.mokuroku.SettableClock;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.GithubRefusalException;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.github.client.ratelimit.RateLimit;
import dev.mokuroku.source.github.client.ratelimit.RateLimiter;
import dev.mokuroku.source.github.fake.FakeApp;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.GithubJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepositoryWriterTest {
    private static final String REFS = "/repos/acme/shop/git/refs";

    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T00:00:00Z"));
    private final Map<String, RateLimit> shared = new HashMap<>();
    private final RateLimiter limiter = GithubClients.limiter(shared, new SimpleMeterRegistry(), clock);

    @BeforeEach
    void hasARepository() {
        GITHUB.rest(get("/repos/acme/shop").willReturn(repository()));
    }

    @Test
    void repeatsAWriteWithItsBodyAfterATransientFailure() throws Exception {
        GITHUB.rest(() -> post(REFS), serverError(), created("ref.json"));
        assertThat(open().createBranch("work", "commit-2")).isPresent();
        assertThat(GITHUB.requests().stream().filter(request -> request.getUrl().equals(REFS)))
                .hasSize(2)
                .extracting(request -> GithubJson.parse(request.getBodyAsString()))
                .containsOnly(GithubJson.parse("{\"ref\": \"refs/heads/work\", \"sha\": \"commit-2\"}"));
    }

    @Test
    void reportsThatGithubFails() throws Exception {
        GITHUB.rest(post(REFS).willReturn(serverError()));
        RepositoryWriter shop = open();
        assertThatThrownBy(() -> shop.createBranch("work", "commit-2"))
                .isExactlyInstanceOf(GithubException.class)
                .hasMessage("GitHub failed 5 times: status 500");
    }

    @Test
    void reportsTheReasonOfARefusal() throws Exception {
        GITHUB.rest(post(REFS).willReturn(FakeGithub.refusal(403, "Resource not accessible by integration")));
        RepositoryWriter shop = open();
        assertThatThrownBy(() -> shop.createBranch("work", "commit-2"))
                .isInstanceOfSatisfying(
                        GithubRefusalException.class,
                        refusal -> assertThat(refusal.isForbidden()).isTrue())
                .hasMessage("cannot create branches: Resource not accessible by integration");
    }

    @Test
    void createsNoBranchWhoseNameIsTaken() throws Exception {
        GITHUB.rest(post(REFS).willReturn(FakeGithub.refusal(422, "Reference already exists")));
        assertThat(open().createBranch("work", "commit-2")).isEmpty();
    }

    @Test
    void sendsNothingWhileTheRateLimitIsExhausted() throws Exception {
        RepositoryWriter shop = open();
        GITHUB.rest(post(REFS)
                .willReturn(FakeGithub.refusal(403, "API rate limit exceeded for user ID 1.")
                        .withHeader("x-ratelimit-remaining", "0")
                        .withHeader("x-ratelimit-reset", "1893456000")));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> shop.createBranch("work", "commit-2"))
                    .hasMessage("GitHub's rate limit is exhausted until 2030-01-01T00:00:00Z");
        }
        assertThat(GITHUB.calls()).containsExactly("GET /repos/acme/shop", "POST " + REFS);
        assertThat(shared.keySet()).anyMatch(bucket -> bucket.endsWith("CORE"));
    }

    @Test
    void asksForANewTokenOfTheInstallationWhereGithubRefusesTheOldOne() throws Exception {
        FakeApp.install(GITHUB, "revoked", "new");
        GITHUB.rest(
                () -> get("/repos/acme/shop"),
                FakeGithub.body("errors/bad-credentials.json").withStatus(401),
                repository());
        open(FakeApp.settings());
        assertThat(GITHUB.requests().stream().filter(request -> request.getUrl().equals("/repos/acme/shop")))
                .extracting(request -> request.getHeader("Authorization"))
                .extracting(authorization -> authorization.substring(authorization.indexOf(' ') + 1))
                .containsExactly("revoked", "new");
    }

    @Test
    void findsARepositoryThatWasRenamed() throws Exception {
        GITHUB.rest(get("/repos/acme/old").willReturn(permanentRedirect(GITHUB.apiUrl() + "/repos/acme/shop")));
        GITHUB.rest(post(REFS).willReturn(created("ref.json")));
        assertThat(open(Map.of(), writers -> writers.open("acme/old")).createBranch("work", "commit-2"))
                .isPresent();
    }

    /// The address of a branch is what GitHub answered.
    @Test
    void sendsCredentialsToTheConfiguredApiAlone() throws Exception {
        GITHUB.rest(get(REFS + "/heads/mokuroku/add-catalog-info").willReturn(FakeGithub.body("ref.json")));
        Branch branch = open().branch("mokuroku/add-catalog-info").orElseThrow();
        assertThatThrownBy(() -> branch.moveTo("commit-3"))
                .hasMessageStartingWith("GitHub refers to api.github.com, which is not its API at localhost");
    }

    @Test
    void listsThePullRequestsOfABranch() throws Exception {
        String mine = "head=acme:work";
        GITHUB.rest(get(urlPathEqualTo("/repos/acme/shop/pulls"))
                .willReturn(okJson("[%s]".formatted(GithubJson.text("pull-request.json")))));
        assertThat(open().pullRequestsFrom("work"))
                .containsExactly(new PullRequest(7, "https://github.com/acme/shop/pull/7", true, false, "commit-2"));
        assertThat(GITHUB.calls().getLast().replace("%3A", ":"))
                .contains(mine, "state=all", "direction=desc", "sort=created", "per_page=100");
    }

    private static ResponseDefinitionBuilder repository() {
        return FakeGithub.body("rest-repository.json");
    }

    private static ResponseDefinitionBuilder created(String file) {
        return jsonResponse(GithubJson.text(file), 201);
    }

    private RepositoryWriter open() throws GithubException {
        return open(Map.of());
    }

    private RepositoryWriter open(Map<String, String> settings) throws GithubException {
        return open(settings, writers -> writers.open("acme/shop"));
    }

    private interface Opening {
        RepositoryWriter with(RepositoryWriters writers) throws GithubException;
    }

    private RepositoryWriter open(Map<String, String> settings, Opening opening) throws GithubException {
        GithubConfig config = GithubClients.config(GITHUB.apiUrl(), settings);
        return opening.with(
                new RepositoryWriters(GithubClients.api(limiter, clock), GithubClients.hosts(config), config));
    }
}
