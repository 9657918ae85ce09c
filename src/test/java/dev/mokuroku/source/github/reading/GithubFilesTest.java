package dev.mokuroku.source.github.reading;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.mokuroku.source.Calls.assertServed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.source.github.client.GithubClients;
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
    static final WireMockExtension GITHUB =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @Test
    void readsAFileByEachOfItsAddresses() throws Exception {
        GITHUB.stubFor(get(CONTENTS)
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
        GITHUB.stubFor(get(CONTENTS)
                .withHeader("If-None-Match", equalTo("\"1\""))
                .willReturn(aResponse().withStatus(304)));
        assertThat(files().read(WebUrl.parse(FILE), "\"1\"")).isInstanceOf(UrlReadResult.Unchanged.class);
        assertServed(GITHUB, "GET " + CONTENTS);
    }

    @Test
    void readsAPatternByOneTreeAndABlobForEachMatch() throws Exception {
        GITHUB.stubFor(get("/repos/acme/shop/git/trees/HEAD?recursive=1").willReturn(okJson("""
                {"sha": "t", "truncated": false, "tree": [
                  {"path": "catalog-info.yaml", "mode": "100644", "type": "blob", "sha": "b1", "size": 7},
                  {"path": "services", "mode": "040000", "type": "tree", "sha": "t2"},
                  {"path": "services/pay/catalog-info.yaml", "mode": "100644", "type": "blob", "sha": "b2", "size": 7},
                  {"path": "services/pay/README.md", "mode": "100644", "type": "blob", "sha": "b3", "size": 7}]}
                """)));
        GITHUB.stubFor(
                get("/repos/acme/shop/git/blobs/b2").willReturn(aResponse().withBody("kind: y")));
        UrlSearchResult.Found found = (UrlSearchResult.Found)
                files().search(WebUrl.parse("https://github.com/acme/shop/tree/HEAD/**/catalog-info.yaml"), null);
        assertThat(found.files())
                .extracting(FoundFile::url)
                .containsExactly(
                        "https://github.com/acme/shop/tree/HEAD/catalog-info.yaml",
                        "https://github.com/acme/shop/tree/HEAD/services/pay/catalog-info.yaml");
        assertThat(found.files().get(1).version()).isEqualTo("b2");
        assertThat(found.files().get(1).read()).asString(UTF_8).isEqualTo("kind: y");
        assertServed(GITHUB, "GET /repos/acme/shop/git/trees/HEAD?recursive=1", "GET /repos/acme/shop/git/blobs/b2");
    }

    @Test
    void descendsWhereATreeIsCutOff() throws Exception {
        GITHUB.stubFor(get("/repos/acme/shop/git/trees/main?recursive=1")
                .willReturn(okJson("{\"sha\": \"t\", \"truncated\": true, \"tree\": []}")));
        GITHUB.stubFor(get("/repos/acme/shop/git/trees/t").willReturn(okJson("""
                {"sha": "t", "truncated": false, "tree": [
                  {"path": "docs", "mode": "040000", "type": "tree", "sha": "t1"},
                  {"path": "services", "mode": "040000", "type": "tree", "sha": "t2"}]}
                """)));
        GITHUB.stubFor(get("/repos/acme/shop/git/trees/t2?recursive=1").willReturn(okJson("""
                {"sha": "t2", "truncated": false, "tree": [
                  {"path": "pay/x.yaml", "mode": "100644", "type": "blob", "sha": "b2", "size": 7}]}
                """)));
        UrlSearchResult.Found found = (UrlSearchResult.Found)
                files().search(WebUrl.parse("https://github.com/acme/shop/blob/main/services/*/x.yaml"), null);
        assertThat(found.files())
                .extracting(FoundFile::url)
                .containsExactly("https://github.com/acme/shop/blob/main/services/pay/x.yaml");
        assertThat(GITHUB.getAllServeEvents()).hasSize(3);
    }

    @Test
    void saysWhatIsNotThereAndWhatIsNoFile() {
        GITHUB.stubFor(get(CONTENTS).willReturn(aResponse().withStatus(404)));
        assertThatThrownBy(() -> read(FILE, null))
                .isInstanceOf(UnreadableUrlException.class)
                .hasMessageContaining("acme/shop has no such file in 'main'");
        assertThatThrownBy(() -> files().check(WebUrl.parse("https://github.com/acme")))
                .hasMessageContaining("/blob/BRANCH/PATH");
    }

    @Test
    void readsAnEnterpriseServerAtItsOwnApiWithItsOwnToken() throws Exception {
        GITHUB.stubFor(get(CONTENTS)
                .withHeader("Authorization", equalTo("Bearer other"))
                .willReturn(aResponse().withBody("kind: z")));
        Map<String, String> settings = Map.of(
                "hosts.\"ghe.example.com\".api-url", GITHUB.baseUrl(), "hosts.\"ghe.example.com\".token", "other");
        GithubFiles files = RepositoryTreesOf.files(GithubClients.config("http://localhost:1", settings));
        WebUrl url = WebUrl.parse(FILE.replace("github.com", "ghe.example.com"));
        assertThat(files.handles(url)).isTrue();
        assertThat(((UrlReadResult.Content) files.read(url, null)).bytes())
                .asString(UTF_8)
                .isEqualTo("kind: z");
    }

    @Test
    void writesLinksAsBackstageDoes() throws Exception {
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

    private static String read(String url, String etag) throws Exception {
        return new String(((UrlReadResult.Content) files().read(WebUrl.parse(url), etag)).bytes(), UTF_8);
    }

    private static GithubFiles files() {
        return RepositoryTreesOf.files(GithubClients.config(GITHUB.baseUrl(), Map.of()));
    }
}
