package dev.mokuroku.source.github.reading;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.github.fake.FakeTree;
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
    private static final FakeRepository STORE =
            FakeRepository.empty("shop/store").ref("refs/heads/release/v3");
    private static final String CONTENTS = "/repos/shop/store/contents/catalog-info.yaml?ref=release%2Fv3";

    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    private final GithubConfig config = GithubClients.config(GITHUB.apiUrl(), Map.of());
    private final Revisions revisions = RepositoryTreesOf.revisions(config);
    private final GithubFiles files = RepositoryTreesOf.files(config, revisions);

    @BeforeEach
    void hasAFileOnABranchWithASlash() {
        GITHUB.rest(get(CONTENTS).willReturn(aResponse().withBody("kind: x")));
        GITHUB.rest(get("/repos/shop/store/contents/v3/catalog-info.yaml?ref=release")
                .willReturn(FakeGithub.refusal(404, "Not Found")));
        GITHUB.query("Revisions").answers(FakeGithub.named(STORE));
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
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    @Test
    void asksNothingWhereAScanKnowsTheBranch() throws Exception {
        revisions.remember("github.com", "Shop/Store", "release/v3");
        assertThat(read(FILE)).isEqualTo("kind: x");
        assertThat(files.resolve("/openapi.yaml", WebUrl.parse(FILE)))
                .isEqualTo("https://github.com/shop/store/tree/release/v3/openapi.yaml");
        assertThat(files.rootOf(WebUrl.parse(FILE))).isEqualTo("https://github.com/shop/store/blob/release/v3");
        assertThat(GITHUB.calls()).containsExactly("GET " + CONTENTS);
    }

    @Test
    void asksNothingWhereTheShortestRevisionHasTheFile() throws Exception {
        GITHUB.rest(get("/repos/shop/store/contents/a/b/x.yaml?ref=main")
                .willReturn(aResponse().withBody("kind: z")));
        GITHUB.rest(get("/repos/shop/store/contents/a/b/missing.yaml?ref=main")
                .willReturn(FakeGithub.refusal(404, "Not Found")));
        String file = "https://github.com/shop/store/blob/main/a/b/x.yaml";
        assertThat(read(file)).isEqualTo("kind: z");
        assertThat(files.rootOf(WebUrl.parse(file))).isNull();
        assertThatThrownBy(() -> read(file.replace("x.yaml", "missing.yaml")))
                .hasMessageContaining("shop/store has no such file in 'main'");
        assertThat(GITHUB.queries()).isEqualTo(0);
    }

    @Test
    void findsPatternsOnABranchWithASlash() throws Exception {
        ObjectNode tree = FakeTree.of("t", FakeTree.file("svc/a/catalog-info.yaml", "b1"));
        GITHUB.rest(get("/repos/shop/store/git/trees/release?recursive=1")
                .willReturn(FakeGithub.refusal(404, "Not Found")));
        GITHUB.rest(get("/repos/shop/store/git/trees/release%2Fv3?recursive=1").willReturn(okJson(tree.toString())));
        UrlSearchResult.Found found = (UrlSearchResult.Found) files.search(
                WebUrl.parse("https://github.com/shop/store/blob/release/v3/svc/*/catalog-info.yaml"), null);
        assertThat(found.files())
                .extracting(FoundFile::url)
                .containsExactly("https://github.com/shop/store/blob/release/v3/svc/a/catalog-info.yaml");
    }

    @Test
    void isNotCertainThatAFileIsMissingWhileGithubDoesNotAnswer() {
        GITHUB.query("Revisions").responds(FakeGithub.refusal(403, "Resource not accessible by integration"));
        assertThatThrownBy(() -> read(FILE))
                .isInstanceOfSatisfying(
                        UnreadableUrlException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(UnreadableUrlException.Reason.UNREACHABLE));
    }

    @Test
    void readsTheDescriptorOfARepository() throws Exception {
        GITHUB.rest(get("/repos/shop/store/contents/catalog-info.yaml?ref=HEAD")
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
        GITHUB.rest(get("/repos/shop/store/contents/docs/my%20file%20%231.yaml?ref=main")
                .willReturn(aResponse().withBody("kind: h")));
        assertThat(read("https://github.com/shop/store/blob/main/docs/my file #1.yaml"))
                .isEqualTo("kind: h");
    }

    @Test
    void knowsTheOneAddressOfAFileOfTheDefaultBranch() throws Exception {
        FakeRepository store = FakeRepository.empty("shop/store").branch("release/v3", "c1");
        GITHUB.query("Revisions").answers(FakeGithub.named(store));
        for (int i = 0; i < 2; i++) {
            assertThat(files.canonical(WebUrl.parse(FILE.replace("release/v3", "HEAD"))))
                    .isEqualTo(FILE);
        }
        assertThat(files.canonical(WebUrl.parse(FILE + "?plain=1"))).isEqualTo(FILE + "?plain=1");
        assertThat(GITHUB.queries()).isEqualTo(1);
    }

    private String read(String url) throws Exception {
        return new String(((UrlReadResult.Content) files.read(WebUrl.parse(url), null)).bytes(), UTF_8);
    }
}
