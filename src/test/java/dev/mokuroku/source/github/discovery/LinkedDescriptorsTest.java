package dev.mokuroku.source.github.discovery;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.SettableClock;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.scan.RecordedSession;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkedDescriptorsTest {
    private static final String LINK = "{\"name\": \"catalog-info.yaml\", \"mode\": 40960}";
    private static final String FILE = "{\"name\": \"catalog-info.yaml\", \"mode\": 33188}";

    @RegisterExtension
    static final WireMockExtension GITHUB = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @AfterEach
    void nothingElseWasCalled() {
        assertThat(GITHUB.findAllUnmatchedRequests()).isEmpty();
    }

    @Test
    void areReadWhereTheyLead() throws Exception {
        repositoryWith("docs/a.yaml");
        step("", "docs/a.yaml", LINK, blob("oid-a", "../deep/catalog-info.yaml"));
        step("docs", "deep/catalog-info.yaml", "{\"name\": \"a.yaml\", \"mode\": 40960}", blob("oid-b", "kind: x\\n"));
        RecordedSession session = scan(new RecordedSession());
        assertThat(session.files.values()).singleElement().satisfies(file -> {
            assertThat(file.location().target()).isEqualTo("https://github.com/acme/shop/tree/main/catalog-info.yaml");
            assertThat(file.content()).asString(UTF_8).isEqualTo("kind: x\n");
            assertThat(file.version()).isEqualTo("oid-b");
        });
        GITHUB.verify(3, postRequestedFor(urlEqualTo("/graphql")));
        assertThat(scan(session.next()).calls).containsExactly("unchanged " + location());
    }

    @Test
    void areOrdinaryFilesWhereTheTreeSaysSo() throws Exception {
        repositoryWith("docs/a.yaml");
        step("", "docs/a.yaml", FILE, "null");
        assertThat(scan(new RecordedSession()).files.values())
                .singleElement()
                .satisfies(file -> assertThat(file.version()).isEqualTo("oid-link"));
    }

    @Test
    void areProblemsWhereTheyLeadNowhere() throws Exception {
        repositoryWith("docs/gone.yaml");
        step("", "docs/gone.yaml", LINK, "null");
        assertThat(scan(new RecordedSession()).reasons)
                .containsExactly("It is a symbolic link to 'docs/gone.yaml': the repository has no such file");
        repositoryWith("../other/catalog-info.yaml");
        step("", "catalog-info.yaml", LINK, "null");
        assertThat(scan(new RecordedSession()).reasons)
                .containsExactly(
                        "It is a symbolic link to '../other/catalog-info.yaml': that is outside of the repository");
    }

    @Test
    void endWhereTheyGoRoundInCircles() throws Exception {
        repositoryWith("catalog-info.yaml");
        step("", "catalog-info.yaml", LINK, blob("oid-link", "catalog-info.yaml"));
        assertThat(scan(new RecordedSession()).reasons)
                .containsExactly("It is a symbolic link to 'catalog-info.yaml': links lead to links more than 5 times");
    }

    @Test
    void nameAPointerOfGitLfs() throws Exception {
        repositoryWith("version https://git-lfs.github.com/spec/v1\\noid sha256:4d7a\\nsize 12345\\n");
        assertThat(scan(new RecordedSession()).reasons)
                .singleElement()
                .asString()
                .startsWith("it is a Git LFS pointer")
                .contains("git lfs untrack");
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    private static RecordedSession scan(RecordedSession session) throws ScanFailedException {
        SettableClock clock = new SettableClock(Instant.parse("2026-06-01T00:00:00Z"));
        session.scan(new OrganizationSources(GITHUB.baseUrl(), clock).source(Map.of()));
        return session;
    }

    private static String location() {
        return "https://github.com/acme/shop/tree/main/catalog-info.yaml";
    }

    private static void repositoryWith(String text) {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.target", absent()))
                .willReturn(okJson("""
                        {"data": {"repositoryOwner": {"repositories": {"totalCount": 1, "pageInfo": {"hasNextPage": false},
                        "nodes": [{"nameWithOwner": "acme/shop", "visibility": "PUBLIC", "isArchived": false, "isFork": false,
                          "pushedAt": "2026-01-01T00:00:00Z", "repositoryTopics": {"nodes": []},
                          "defaultBranchRef": {"name": "main", "target": {"oid": "c1"}}, "file0": %s}]}}}}""".formatted(blob("oid-link", text)))));
    }

    private static void step(String folder, String target, String entry, String blob) {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.folder", equalTo("c1:" + folder)))
                .withRequestBody(matchingJsonPath("$.variables.target", equalTo("c1:" + target)))
                .willReturn(okJson("{\"data\": {\"repository\": {\"folder\": {\"entries\": [%s]}, \"target\": %s}}}"
                        .formatted(entry, blob))));
    }

    private static String blob(String oid, String text) {
        return """
                {"oid": "%s", "byteSize": 7, "isBinary": false, "isTruncated": false, "text": "%s"}""".formatted(oid, text);
    }
}
