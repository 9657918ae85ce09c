package dev.mokuroku.source.github.reading;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.url.FoundFile;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UrlReadResult;
import dev.mokuroku.source.url.UrlSearchResult;
import dev.mokuroku.source.url.WebUrl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RevisionsTest {
    private static final String FILE = "https://github.com/shop/store/blob/release/v3/catalog-info.yaml";
    private static final String CONTENTS = "/repos/shop/store/contents/catalog-info.yaml?ref=release%2Fv3";

    @RegisterExtension
    static final WireMockExtension GITHUB =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final GithubConfig config = GithubClients.config(GITHUB.baseUrl(), Map.of());
    private final Revisions revisions = RepositoryTreesOf.revisions(config);
    private final GithubFiles files = RepositoryTreesOf.files(config, revisions);

    @BeforeEach
    void hasAFileOnABranchWithASlash() {
        GITHUB.stubFor(get(CONTENTS).willReturn(aResponse().withBody("kind: x")));
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables[?(@.head1 == 'refs/heads/release/v3')]"))
                .willReturn(okJson("""
                        {"data": {"repository": {"defaultBranchRef": {"name": "main"},
                          "head0": null, "tag0": null, "head1": {"name": "release/v3"}, "tag1": null}}}""")));
    }

    @Test
    void findsABranchWithASlashByOneQuestionForAllItsFiles() throws Exception {
        assertThat(read(FILE)).isEqualTo("kind: x");
        for (String other : List.of(
                FILE.replace("/blob/", "/raw/refs/heads/"),
                FILE.replace("release/v3", "release%2Fv3"),
                FILE.replace("github.com", "raw.githubusercontent.com").replace("/blob", ""))) {
            assertThat(read(other)).isEqualTo("kind: x");
        }
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void asksNothingWhereAScanKnowsTheBranch() throws Exception {
        revisions.remember("github.com", "Shop/Store", "release/v3");
        assertThat(read(FILE)).isEqualTo("kind: x");
        assertThat(files.resolve("/openapi.yaml", WebUrl.parse(FILE)))
                .isEqualTo("https://github.com/shop/store/tree/release/v3/openapi.yaml");
        assertThat(files.rootOf(WebUrl.parse(FILE))).isEqualTo("https://github.com/shop/store/blob/release/v3");
        assertThat(GITHUB.getAllServeEvents()).hasSize(1);
    }

    @Test
    void asksNothingWhereTheShortestRevisionHasTheFile() throws Exception {
        GITHUB.stubFor(get("/repos/shop/store/contents/a/b/x.yaml?ref=main")
                .willReturn(aResponse().withBody("kind: z")));
        String file = "https://github.com/shop/store/blob/main/a/b/x.yaml";
        assertThat(read(file)).isEqualTo("kind: z");
        assertThat(files.rootOf(WebUrl.parse(file))).isNull();
        assertThatThrownBy(() -> read(file.replace("x.yaml", "missing.yaml")))
                .hasMessageContaining("shop/store has no such file in 'main'");
        GITHUB.verify(0, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void findsPatternsOnABranchWithASlash() throws Exception {
        GITHUB.stubFor(
                get("/repos/shop/store/git/trees/release%2Fv3?recursive=1").willReturn(okJson("""
                {"sha": "t", "truncated": false, "tree": [
                  {"path": "svc/a/catalog-info.yaml", "mode": "100644", "type": "blob", "sha": "b1", "size": 7}]}""")));
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables[?(@.head2 == 'refs/heads/release/v3/svc')]"))
                .willReturn(okJson("{\"data\": {\"repository\": {\"head1\": {\"name\": \"release/v3\"}}}}")));
        UrlSearchResult.Found found = (UrlSearchResult.Found) files.search(
                WebUrl.parse("https://github.com/shop/store/blob/release/v3/svc/*/catalog-info.yaml"), null);
        assertThat(found.files())
                .extracting(FoundFile::url)
                .containsExactly("https://github.com/shop/store/blob/release/v3/svc/a/catalog-info.yaml");
    }

    @Test
    void isNotCertainThatAFileIsMissingWhileGithubDoesNotAnswer() {
        GITHUB.stubFor(post("/graphql").willReturn(aResponse().withStatus(403)));
        assertThatThrownBy(() -> read(FILE))
                .isInstanceOfSatisfying(
                        UnreadableUrlException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(UnreadableUrlException.Reason.UNREACHABLE));
    }

    @Test
    void readsTheDescriptorOfARepository() throws Exception {
        GITHUB.stubFor(get("/repos/shop/store/contents/catalog-info.yaml?ref=HEAD")
                .willReturn(aResponse().withBody("kind: y").withHeader("ETag", "\"1\"")));
        for (String url : List.of("https://github.com/shop/store", "https://github.com/shop/store.git/")) {
            files.check(WebUrl.parse(url));
            UrlSearchResult.Found found = (UrlSearchResult.Found) files.search(WebUrl.parse(url), null);
            assertThat(found.files())
                    .extracting(FoundFile::url)
                    .containsExactly("https://github.com/shop/store/blob/HEAD/catalog-info.yaml");
        }
    }

    @Test
    void readsAFileWhoseNameHoldsAHash() throws Exception {
        GITHUB.stubFor(get("/repos/shop/store/contents/docs/my%20file%20%231.yaml?ref=main")
                .willReturn(aResponse().withBody("kind: h")));
        assertThat(read("https://github.com/shop/store/blob/main/docs/my file #1.yaml"))
                .isEqualTo("kind: h");
    }

    @Test
    void knowsTheOneAddressOfAFileOfTheDefaultBranch() throws Exception {
        GITHUB.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables[?(!(@.head0))]"))
                .willReturn(
                        okJson("{\"data\": {\"repository\": {\"defaultBranchRef\": {\"name\": \"release/v3\"}}}}")));
        for (int i = 0; i < 2; i++) {
            assertThat(files.canonical(WebUrl.parse(FILE.replace("release/v3", "HEAD"))))
                    .isEqualTo(FILE);
        }
        assertThat(files.canonical(WebUrl.parse(FILE + "?plain=1"))).isEqualTo(FILE + "?plain=1");
        GITHUB.verify(1, postRequestedFor(urlEqualTo("/graphql")));
    }

    private String read(String url) throws Exception {
        return new String(((UrlReadResult.Content) files.read(WebUrl.parse(url), null)).bytes(), UTF_8);
    }
}
