package dev.mokuroku.platform.deployment.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeGithubResource;
import dev.mokuroku.source.github.fake.GithubJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = GithubDeploymentsTest.Github.class, restrictToAnnotatedClass = true)
class GithubDeploymentsTest {
    private static final String SECRET = "the secret of the webhooks";
    private static final String SOURCE = "test:github-deployments";
    private static final ParsedDescriptor FILE = Descriptors.file("github-deployments", """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: github-shop, annotations: {github.com/project-slug: Acme/Shop}}
            spec: {type: service, lifecycle: production, owner: nobody}
            """);

    public static final class Github extends FakeGithubResource {
        @Override
        protected Map<String, String> prepare() {
            return Map.of(
                    "mokuroku.webhooks.secret", SECRET,
                    "mokuroku.folders", "",
                    "mokuroku.platform.deployments.github-history", "true",
                    "mokuroku.platform.deployments.github-commit-times", "true");
        }

        void deployed(String json) {
            ObjectNode repository =
                    GithubJson.object("deployments", GithubJson.connection(null, List.of(GithubJson.parse(json))));
            github().query("DeploymentHistory")
                    .answers(GithubJson.object("repository", GithubJson.object("acme/shop", repository)));
        }

        FakeGithub fake() {
            return github();
        }
    }

    Github github;

    @Inject
    ApplyDescriptors catalog;

    @Inject
    LiveIndex live;

    @Inject
    GithubHistoryJob history;

    @Inject
    CommitTimesJob times;

    @BeforeEach
    void fill() {
        catalog.apply(SOURCE, List.of(FILE));
        live.catchUp();
    }

    @AfterEach
    void clear() {
        catalog.remove(SOURCE, List.of(FILE.file().id()));
        live.catchUp();
        github.assertEverythingWasExpected();
    }

    @Test
    void eventsAreStoredBeforeTheyAreAnswered() {
        String event = Events.status("v1.2.3", "{}", "success");
        assertThat(deliver("deployment_status", event).<String>path("status")).isEqualTo("recorded");
        assertThat(running()).containsExactly("v1.2.3");
        deliver("deployment_status", event);
        assertThat(deliver("deployment", event.replaceAll("(?s),\\s*\"deployment_status\".*$", "}"))
                        .<String>path("status"))
                .isEqualTo("recorded");
        assertThat(deployments("items.status")).containsExactlyInAnyOrder("succeeded", "in-progress");
        String later = event.replace("\"id\": 42", "\"id\": 43")
                .replace("v1.2.3", "v1.3.0")
                .replace("T10", "T11");
        deliver("deployment_status", later);
        deliver("deployment_status", Events.status("v1.2.3", "{}", "inactive").replace("T10:05", "T12:05"));
        assertThat(running()).containsExactly("v1.3.0");
        deliver("deployment_status", later.replace("success", "inactive"));
        assertThat(running()).isEmpty();
        assertThat(deliver("deployment_status", event.replace("acme/shop", "acme/other"))
                        .<String>path("status"))
                .isEqualTo("ignored");
        assertThat(deliver("deployment_status", event.replace("2026-03-01T10:00:00Z", "never"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatWasDeployedBeforeIsReadOnce() {
        github.deployed("""
                {"databaseId": 7, "environment": "history", "commitOid": "0123456789abcdef0123456789abcdef01234567",
                 "createdAt": "2026-02-01T10:00:00Z", "payload": "{\\"version\\":\\"7.0.0\\"}", "ref": {"name": "main"},
                 "commit": {"committedDate": "2026-01-31T10:00:00Z"},
                 "statuses": {"nodes": [
                  {"state": "SUCCESS", "createdAt": "2026-02-01T10:05:00Z", "logUrl": "https://ci.example.com/7",
                   "environmentUrl": null},
                  {"state": "IN_PROGRESS", "createdAt": "2026-02-01T10:01:00Z", "logUrl": null, "environmentUrl": null}
                 ]}}""");
        history.run();
        history.run();
        assertThat(github.fake().queries("DeploymentHistory")).isEqualTo(1);
        JsonPath runs = RestAssured.get("/api/platform/running?entity=github-shop&environment=history")
                .jsonPath();
        assertThat(runs.<String>getList("items.version")).containsExactly("7.0.0");
        assertThat(runs.<String>getList("items.link")).containsExactly("https://ci.example.com/7");
        assertThat(committedAt("history")).isEqualTo("2026-01-31T10:00:00Z");
    }

    @Test
    void githubSaysWhenCommitsWereMade() {
        RestAssured.given()
                .contentType("application/json")
                .body("""
                        [{"component": "github-shop", "environment": "times", "commit": "abcdef1"},
                         {"component": "github-shop", "environment": "times-2", "commit": "abcdef2"},
                         {"component": "not-in-the-catalog", "environment": "times", "commit": "abcdef1"}]""")
                .post("/api/platform/deployments")
                .then()
                .statusCode(201);
        ObjectNode objects = GithubJson.object(
                "abcdef1",
                GithubJson.object().put("__typename", "Commit").put("committedDate", "2026-02-28T10:00:00Z"));
        ObjectNode repository = GithubJson.object("object", objects);
        github.fake()
                .query("CommitTimes")
                .answers(GithubJson.object("repository", GithubJson.object("acme/shop", repository)));
        times.run();
        assertThat(committedAt("times")).isEqualTo("2026-02-28T10:00:00Z");
        assertThat(committedAt("times-2")).isNull();
        int queries = github.fake().queries("CommitTimes");
        times.run();
        assertThat(github.fake().queries("CommitTimes"))
                .as("what was not found is looked for again in some hours")
                .isEqualTo(queries);
    }

    private static String committedAt(String environment) {
        return RestAssured.get("/api/platform/deployments?entity=github-shop&environment=" + environment)
                .jsonPath()
                .getString("items[0].committedAt");
    }

    private static List<String> running() {
        return RestAssured.get("/api/platform/running?entity=github-shop&environment=production")
                .jsonPath()
                .getList("items.version");
    }

    private static List<String> deployments(String path) {
        return RestAssured.get("/api/platform/deployments?entity=github-shop&environment=production")
                .jsonPath()
                .getList(path);
    }

    private static Response deliver(String event, String body) {
        return RestAssured.given()
                .header("X-Hub-Signature-256", "sha256=" + signature(body))
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/webhooks/github");
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
