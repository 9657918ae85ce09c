package dev.mokuroku.scaffolder.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.archive.FetchSettings;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.fake.FakeGithub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Reads from a GitHub of its own, and needs no `@QuarkusTest`.
class GithubContentTest {
    private static final String SHA = "93a627020d92037568a0a9c241a4ef998f0149b1";
    private static final String STATUS = "/repos/acme/shop/commits/main/status?per_page=0";
    private static final String TARBALL = "/repos/acme/shop/tarball/" + SHA;

    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    @TempDir
    Path folder;

    private final GithubConfig config = GithubClients.config(GITHUB.apiUrl(), Map.of());
    private final GithubHost host =
            GithubClients.hosts(config).byName("github.com").orElseThrow();
    private GithubContent content;

    @BeforeEach
    void open() {
        content = new GithubContent(
                GithubClients.downloads(),
                FetchSettings.store(folder.resolve("tasks")),
                FetchSettings.unpacked(folder.resolve("unpacked")),
                FetchSettings.downloads());
    }

    @Test
    void takesTwoCallsAndForTheSameCommitOneMore() throws IOException {
        GITHUB.rest(get(urlEqualTo(STATUS)).willReturn(okJson("{\"sha\":\"%s\"}".formatted(SHA))));
        GITHUB.rest(get(urlEqualTo(TARBALL)).willReturn(aResponse().withBody(archive())));
        fetch("https://github.com/acme/shop/tree/main/skeleton", null, "one");
        assertThat(folder.resolve("one/README.md")).hasContent("hello");
        assertThat(GITHUB.calls()).containsExactly("GET " + STATUS, "GET " + TARBALL);
        fetch("https://github.com/acme/shop/tree/main/skeleton", null, "two");
        assertThat(folder.resolve("two/README.md")).hasContent("hello");
        assertThat(GITHUB.calls()).hasSize(3);
    }

    @Test
    void asksForTheDefaultBranchOfARepositorysAddress() throws IOException {
        GITHUB.rest(get(urlEqualTo("/repos/acme/shop")).willReturn(okJson("{\"default_branch\":\"main\"}")));
        GITHUB.rest(get(urlEqualTo(STATUS)).willReturn(okJson("{\"sha\":\"%s\"}".formatted(SHA))));
        GITHUB.rest(get(urlEqualTo(TARBALL)).willReturn(aResponse().withBody(archive())));
        fetch("https://github.com/acme/shop", null, "all");
        assertThat(folder.resolve("all/skeleton/README.md")).exists();
    }

    @Test
    void sendsTheCallersTokenToTheApiAlone() throws IOException {
        FakeGithub archives = new FakeGithub();
        GITHUB.rest(get(urlEqualTo(STATUS)).willReturn(okJson("{\"sha\":\"%s\"}".formatted(SHA))));
        GITHUB.rest(get(urlEqualTo(TARBALL))
                .willReturn(temporaryRedirect(archives.apiUrl().replace("http:", "https:") + "/archive")));
        assertThatThrownBy(() -> fetch("https://github.com/acme/shop/tree/main/skeleton", "token-of-ann", "x"))
                .isInstanceOf(ActionException.class);
        assertThat(GITHUB.requests())
                .allSatisfy(request ->
                        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer token-of-ann"));
        assertThat(archives.requests()).isEmpty();
        archives.close();
    }

    @Test
    void namesTheAddressOfWhatIsMissing() {
        GITHUB.rest(get(urlEqualTo(STATUS)).willReturn(FakeGithub.refusal(404, "Not Found")));
        assertThatThrownBy(() -> fetch("https://github.com/acme/shop/tree/main", null, "x"))
                .isInstanceOf(ActionException.class)
                .hasMessage("Request failed for %s%s, 404 Not Found".formatted(GITHUB.apiUrl(), STATUS));
    }

    @Test
    void findsBranchesWithSlashes() throws IOException {
        String longer = "/repos/acme/shop/commits/main/v2/status?per_page=0";
        GITHUB.rest(get(urlEqualTo(STATUS)).willReturn(FakeGithub.refusal(404, "Not Found")));
        GITHUB.rest(get(urlEqualTo(longer)).willReturn(okJson("{\"sha\":\"%s\"}".formatted(SHA))));
        GITHUB.rest(get(urlEqualTo(TARBALL)).willReturn(aResponse().withBody(archive())));
        fetch("https://github.com/acme/shop/tree/main/v2/skeleton", null, "slash");
        assertThat(folder.resolve("slash/README.md")).exists();
    }

    @Test
    void refusesAnArchiveOverTheLimit() {
        GITHUB.rest(get(urlEqualTo(STATUS)).willReturn(okJson("{\"sha\":\"%s\"}".formatted(SHA))));
        GITHUB.rest(get(urlEqualTo(TARBALL)).willReturn(aResponse().withBody(new byte[200_000])));
        assertThatThrownBy(() -> fetch("https://github.com/acme/shop/tree/main", null, "x"))
                .isInstanceOf(ActionException.class)
                .hasMessageContaining("mokuroku.scaffolder.fetch.max-archive-size");
    }

    @Test
    void readsFiles() throws IOException {
        String address = "/repos/acme/shop/contents/skeleton/README.md?ref=main";
        GITHUB.rest(get(urlEqualTo(address)).willReturn(aResponse().withBody("hello")));
        String url = "https://github.com/acme/shop/blob/main/skeleton/README.md";
        content.file(request(url, null), folder.resolve("file"));
        assertThat(folder.resolve("file")).hasContent("hello");
    }

    private void fetch(String url, @Nullable String token, String target) throws IOException {
        content.folder(request(url, token), folder.resolve(target));
    }

    private GithubContent.Request request(String url, @Nullable String token) {
        return new GithubContent.Request(host, RepositoryPath.parse(url).orElseThrow(), url, token);
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            TarArchiveEntry entry = new TarArchiveEntry("acme-shop-93a6270/skeleton/README.md");
            entry.setSize("hello".length());
            tar.putArchiveEntry(entry);
            tar.write("hello".getBytes(UTF_8));
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
