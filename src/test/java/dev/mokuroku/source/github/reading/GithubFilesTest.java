package dev.mokuroku.source.github.reading;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GithubFilesTest {
    private static final String FILE = "https://github.com/acme/shop/blob/main/catalog-info.yaml";
    private static final String CONTENTS = "/repos/acme/shop/contents/catalog-info.yaml?ref=main";

    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    @Test
    void readsAFileByEachOfItsAddresses() throws Exception {
        GITHUB.rest(get(CONTENTS)
                .withHeader("Authorization", equalTo("Bearer a-token-of-tests"))
                .willReturn(aResponse().withBody("kind: x").withHeader("ETag", "\"1\"")));
        for (String view : List.of("blob", "tree", "edit", "raw")) {
            assertThat(read(FILE.replace("blob", view), null)).isEqualTo("kind: x");
        }
        assertThat(read("https://raw.githubusercontent.com/acme/shop/main/catalog-info.yaml", null))
                .isEqualTo("kind: x");
    }

    @Test
    void asksConditionallyWhereTheEtagIsKnown() throws Exception {
        GITHUB.rest(get(CONTENTS)
                .withHeader("If-None-Match", equalTo("\"1\""))
                .willReturn(aResponse().withStatus(304)));
        assertThat(files().read(WebUrl.parse(FILE), "\"1\"")).isInstanceOf(UrlReadResult.Unchanged.class);
        assertThat(GITHUB.calls()).containsExactly("GET " + CONTENTS);
    }

    @Test
    void readsAPatternByOneTreeAndABlobForEachMatch() throws Exception {
        tree(
                "HEAD?recursive=1",
                FakeTree.of(
                        "t",
                        FakeTree.file("catalog-info.yaml", "b1"),
                        FakeTree.folder("services", "t2"),
                        FakeTree.file("services/pay/catalog-info.yaml", "b2"),
                        FakeTree.file("services/pay/README.md", "b3")));
        GITHUB.rest(get("/repos/acme/shop/git/blobs/b2").willReturn(aResponse().withBody("kind: y")));
        UrlSearchResult.Found found = (UrlSearchResult.Found)
                files().search(WebUrl.parse("https://github.com/acme/shop/tree/HEAD/**/catalog-info.yaml"), null);
        assertThat(found.files())
                .extracting(FoundFile::url)
                .containsExactly(
                        "https://github.com/acme/shop/tree/HEAD/catalog-info.yaml",
                        "https://github.com/acme/shop/tree/HEAD/services/pay/catalog-info.yaml");
        assertThat(found.files().get(1).version()).isEqualTo("b2");
        assertThat(found.files().get(1).read()).asString(UTF_8).isEqualTo("kind: y");
        assertThat(GITHUB.calls())
                .containsExactly(
                        "GET /repos/acme/shop/git/trees/HEAD?recursive=1", "GET /repos/acme/shop/git/blobs/b2");
    }

    @Test
    void descendsWhereATreeIsCutOff() throws Exception {
        tree("main?recursive=1", FakeTree.truncated("t"));
        tree("t", FakeTree.of("t", FakeTree.folder("docs", "t1"), FakeTree.folder("services", "t2")));
        tree("t2?recursive=1", FakeTree.of("t2", FakeTree.file("pay/x.yaml", "b2")));
        UrlSearchResult.Found found = (UrlSearchResult.Found)
                files().search(WebUrl.parse("https://github.com/acme/shop/blob/main/services/*/x.yaml"), null);
        assertThat(found.files())
                .extracting(FoundFile::url)
                .containsExactly("https://github.com/acme/shop/blob/main/services/pay/x.yaml");
        assertThat(GITHUB.calls()).hasSize(3);
    }

    @Test
    void saysWhatIsNotThereAndWhatIsNoFile() {
        GITHUB.rest(get(CONTENTS).willReturn(FakeGithub.refusal(404, "Not Found")));
        assertThatThrownBy(() -> read(FILE, null))
                .isInstanceOf(UnreadableUrlException.class)
                .hasMessageContaining("acme/shop has no such file in 'main'");
        assertThatThrownBy(() -> files().check(WebUrl.parse("https://github.com/acme")))
                .hasMessageContaining("/blob/BRANCH/PATH");
    }

    @Test
    void readsAnEnterpriseServerAtItsOwnApiWithItsOwnToken() throws Exception {
        GITHUB.rest(get(CONTENTS)
                .withHeader("Authorization", equalTo("Bearer other"))
                .willReturn(aResponse().withBody("kind: z")));
        Map<String, String> settings = Map.of(
                "hosts.\"ghe.example.com\".api-url", GITHUB.apiUrl(), "hosts.\"ghe.example.com\".token", "other");
        GithubFiles files = RepositoryTreesOf.files(GithubClients.config("http://localhost:1", settings));
        WebUrl url = WebUrl.parse(FILE.replace("github.com", "ghe.example.com"));
        assertThat(files.handles(url)).isTrue();
        assertThat(((UrlReadResult.Content) files.read(url, null)).bytes())
                .asString(UTF_8)
                .isEqualTo("kind: z");
    }

    @Test
    void writesLinksAsBackstageDoes() throws Exception {
        FakeRepository shop = FakeRepository.empty("acme/shop").ref("refs/heads/main");
        GITHUB.query("Revisions").answers(FakeGithub.named(shop));
        assertThat(files().annotations(WebUrl.parse(FILE)))
                .containsEntry("backstage.io/view-url", FILE)
                .containsEntry("backstage.io/edit-url", FILE.replace("blob", "edit"))
                .containsEntry("backstage.io/source-location", "url:https://github.com/acme/shop/tree/main/");
        assertThat(files().annotations(WebUrl.parse(FILE.replace("main/", "main/a b/"))))
                .containsEntry("backstage.io/source-location", "url:https://github.com/acme/shop/tree/main/a%20b/");
        String commit = FILE.replace("main", "0123456789abcdef0123456789abcdef01234567");
        assertThat(files().annotations(WebUrl.parse(commit))).doesNotContainKey("backstage.io/edit-url");
        assertThat(files().resolve("./a/../b.yaml", WebUrl.parse(FILE)))
                .isEqualTo("https://github.com/acme/shop/tree/main/b.yaml");
        assertThat(files().resolve("/c.yaml", WebUrl.parse(FILE.replace("catalog-info", "x/y"))))
                .isEqualTo("https://github.com/acme/shop/tree/main/c.yaml");
    }

    private static void tree(String path, ObjectNode tree) {
        GITHUB.rest(get("/repos/acme/shop/git/trees/" + path).willReturn(okJson(tree.toString())));
    }

    private static String read(String url, String etag) throws Exception {
        return new String(((UrlReadResult.Content) files().read(WebUrl.parse(url), etag)).bytes(), UTF_8);
    }

    private static GithubFiles files() {
        return RepositoryTreesOf.files(GithubClients.config(GITHUB.apiUrl(), Map.of()));
    }
}
