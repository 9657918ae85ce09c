package dev.mokuroku.source.url;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.mokuroku.source.Calls.assertServed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.Settings;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `files.test` is on the list by its name, `*.wild.test` by a wildcard, `other.test` not at all. All
/// three lead to the one stubbed host.
class HttpFilesTest {
    @RegisterExtension
    final WireMockExtension host = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .failOnUnmatchedRequests(true)
            .build();

    private HttpFiles files;

    @BeforeEach
    void listHosts() {
        InMemoryDnsResolver names = new InMemoryDnsResolver();
        for (String name : List.of("files.test", "a.wild.test", "other.test")) {
            names.add(name, InetAddress.getLoopbackAddress());
        }
        String allow = "files.test:%1$d,*.wild.test:%1$d,gone.test".formatted(host.getPort());
        Map<String, String> settings = Map.of("mokuroku.reading.allow", allow, "mokuroku.reading.timeout", "1s");
        files = new HttpFiles(Settings.of(ReadingConfig.class, settings), names);
    }

    @Test
    void reportsWhereAFileIsSeenAndNoSourceLocationAsBackstage() throws UnreadableUrlException {
        WebUrl file = url("/shop/a.yaml");
        assertThat(files.annotations(file)).containsExactly(Map.entry("backstage.io/view-url", file.toString()));
    }

    @Test
    void readsTheFileWithItsETag() throws UnreadableUrlException {
        stub("/a.yaml", ok("kind: Component").withHeader("ETag", "\"v1\""));
        UrlReadResult.Content content = (UrlReadResult.Content) files.read(url("/a.yaml"), null);
        assertThat(content.bytes()).asString().isEqualTo("kind: Component");
        assertThat(content.etag()).isEqualTo("\"v1\"");
        assertServed(host, "GET /a.yaml");
    }

    @Test
    void sendsTheETagThatIsKnown() throws UnreadableUrlException {
        host.stubFor(
                get("/a.yaml").withHeader("If-None-Match", equalTo("\"v1\"")).willReturn(status(304)));
        assertThat(files.read(url("/a.yaml"), "\"v1\"")).isEqualTo(new UrlReadResult.Unchanged());
        assertServed(host, "GET /a.yaml");
    }

    @Test
    void asksForNoPackedAnswerAndSendsNoSecrets() throws UnreadableUrlException {
        host.stubFor(get("/a.yaml")
                .withHeader("Accept-Encoding", absent())
                .withHeader("Authorization", absent())
                .withHeader("Cookie", absent())
                .willReturn(ok("a").withHeader("Set-Cookie", "a=b")));
        files.read(url("/a.yaml"), null);
        files.read(url("/a.yaml"), null);
        assertServed(host, "GET /a.yaml", "GET /a.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "404, NOT_FOUND",
        "410, NOT_FOUND",
        "401, FORBIDDEN",
        "403, FORBIDDEN",
        "500, UNREACHABLE",
        "503, UNREACHABLE",
        "204, UNREACHABLE",
        "302, UNREACHABLE"
    })
    void namesTheUrlAndTheReason(int status, Reason reason) {
        stub("/a.yaml", status(status));
        assertThat(failure("/a.yaml"))
                .hasMessageStartingWith(at("/a.yaml") + " cannot be read: ")
                .extracting(UnreadableUrlException::reason)
                .isEqualTo(reason);
        assertServed(host, "GET /a.yaml");
    }

    @Test
    void followsRedirectsToWhatIsOnTheList() throws UnreadableUrlException {
        stub("/a", temporaryRedirect("/b?c=d"));
        stub("/b?c=d", temporaryRedirect("http://files.test:%d/e/../f".formatted(host.getPort())));
        stub("/f", ok("found"));
        UrlReadResult.Content content = (UrlReadResult.Content) files.read(url("/a"), null);
        assertThat(content.bytes()).asString().isEqualTo("found");
        assertServed(host, "GET /a", "GET /b?c=d", "GET /f");
    }

    @ParameterizedTest
    @CsvSource({
        "http://other.test:%d/secret, NOT_ALLOWED",
        "http://127.0.0.1:%d/secret, NOT_ALLOWED",
        "http://localhost:%d/secret, NOT_ALLOWED",
        "//other.test:%d/secret, NOT_ALLOWED",
        "http://a.wild.test:%d/secret, NOT_ALLOWED",
        "http://files.test:1%d/secret, MALFORMED",
        "http://x@files.test:%d/secret, MALFORMED",
        "file:///etc/passwd, MALFORMED",
    })
    void followsNoRedirectElsewhere(String to, Reason reason) {
        stub("/a", temporaryRedirect(to.formatted(host.getPort())));
        assertThat(failure("/a").reason()).isEqualTo(reason);
        assertServed(host, "GET /a");
    }

    @Test
    void givesUpAfterFiveRedirects() {
        stub("/a", temporaryRedirect("/a"));
        assertThat(failure("/a")).hasMessageEndingWith("more than 5 redirects");
        assertServed(host, "GET /a", "GET /a", "GET /a", "GET /a", "GET /a", "GET /a");
    }

    @Test
    void asksNoHostThatIsNotOnTheList() throws UnreadableUrlException {
        WebUrl other = WebUrl.parse("http://other.test:%d/a".formatted(host.getPort()));
        UnreadableUrlException refused =
                catchThrowableOfType(UnreadableUrlException.class, () -> files.read(other, null));
        assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertServed(host);
    }

    @Test
    void asksNoPrivateAddressOfAHostThatIsListedByAWildcardAlone() throws UnreadableUrlException {
        WebUrl wild = WebUrl.parse("http://a.wild.test:%d/a".formatted(host.getPort()));
        UnreadableUrlException refused =
                catchThrowableOfType(UnreadableUrlException.class, () -> files.read(wild, null));
        assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(refused).hasMessageContaining("private address");
        assertServed(host);
    }

    @Test
    void readsNoMoreThanTheLargestFile() throws UnreadableUrlException {
        stub("/most", ok().withBody(new byte[DescriptorFile.MAX_BYTES]));
        stub("/more", ok().withBody(new byte[DescriptorFile.MAX_BYTES + 1]));
        assertThat(((UrlReadResult.Content) files.read(url("/most"), null)).bytes())
                .hasSize(DescriptorFile.MAX_BYTES);
        assertThat(failure("/more").reason()).isEqualTo(Reason.TOO_LARGE);
        assertServed(host, "GET /most", "GET /more");
    }

    @Test
    void doesNotWaitForAnAnswerThatDripsIn() {
        stub("/slow", ok("a".repeat(100)).withChunkedDribbleDelay(100, 30_000));
        assertThat(failure("/slow"))
                .hasMessageContaining("timed out")
                .extracting(UnreadableUrlException::reason)
                .isEqualTo(Reason.UNREACHABLE);
        assertServed(host, "GET /slow");
    }

    @Test
    void reportsAHostThatIsNotThere() throws UnreadableUrlException {
        WebUrl gone = WebUrl.parse("https://gone.test/a");
        UnreadableUrlException failed =
                catchThrowableOfType(UnreadableUrlException.class, () -> files.read(gone, null));
        assertThat(failed.reason()).isEqualTo(Reason.UNREACHABLE);
        assertServed(host);
    }

    @Test
    void searchesForOneFile() throws UnreadableUrlException {
        stub("/a.yaml", ok("a").withHeader("ETag", "\"v1\""));
        stub("/none.yaml", aResponse().withStatus(404));
        UrlSearchResult.Found found = (UrlSearchResult.Found) files.search(url("/a.yaml"), null);
        assertThat(found.etag()).isEqualTo("\"v1\"");
        assertThat(found.files()).singleElement().satisfies(file -> {
            assertThat(file.url()).isEqualTo(at("/a.yaml"));
            assertThat(file.read()).asString().isEqualTo("a");
        });
        assertThat(files.search(url("/none.yaml"), null)).isEqualTo(new UrlSearchResult.Found(List.of(), null));
        assertServed(host, "GET /a.yaml", "GET /none.yaml");
    }

    @Test
    void knowsNoPatterns() throws UnreadableUrlException {
        WebUrl pattern = url("/*.yaml");
        UnreadableUrlException refused =
                catchThrowableOfType(UnreadableUrlException.class, () -> files.search(pattern, null));
        assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
        assertServed(host);
    }

    private void stub(String path, ResponseDefinitionBuilder answer) {
        host.stubFor(get(path).willReturn(answer));
    }

    private UnreadableUrlException failure(String path) {
        return catchThrowableOfType(UnreadableUrlException.class, () -> files.read(url(path), null));
    }

    private WebUrl url(String path) throws UnreadableUrlException {
        return WebUrl.parse(at(path));
    }

    private String at(String path) {
        return "http://files.test:%d%s".formatted(host.getPort(), path);
    }
}
