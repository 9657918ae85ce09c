package dev.mokuroku.source.github.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubHosts;
import dev.mokuroku.source.github.client.GithubRest;
import dev.mokuroku.source.github.client.RestAnswer;
import dev.mokuroku.source.github.reading.GithubTree.Entry;
import dev.mokuroku.source.glob.Glob;
import dev.mokuroku.source.url.FoundFile;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import dev.mokuroku.source.url.UrlPlace;
import dev.mokuroku.source.url.UrlReading;
import dev.mokuroku.source.url.UrlSearch;
import dev.mokuroku.source.url.WebUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Files of repositories, by their web addresses, as Backstage's `GithubUrlReader` reads them.
@ApplicationScoped
class GithubFiles implements UrlPlace {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final GithubHosts hosts;
    private final GithubRest rest;

    GithubFiles(GithubHosts hosts, GithubRest rest) {
        this.hosts = hosts;
        this.rest = rest;
    }

    @Override
    public boolean claims(WebUrl url) {
        return hostOf(url).isPresent();
    }

    @Override
    public void check(WebUrl url) throws UnreadableUrlException {
        fileOf(url);
    }

    @Override
    public UrlReading read(WebUrl url, @Nullable String etag) throws UnreadableUrlException {
        RestAnswer answer = answers(url, fileOf(url)).contents(etag);
        return answer.status() == 304
                ? new UrlReading.Unchanged()
                : new UrlReading.Content(answer.body(), answer.etag());
    }

    @Override
    public UrlSearch search(WebUrl url, @Nullable String etag) throws UnreadableUrlException {
        GithubFileUrl file = fileOf(url);
        if (!Glob.isGlob(file.path())) {
            return UrlPlace.super.search(url, etag);
        }
        GithubAnswers answers = answers(url, file);
        Glob glob = globOf(file, answers);
        RestAnswer answer = answers.tree(file.revision(), true, etag);
        if (answer.status() == 304) {
            return new UrlSearch.Unchanged();
        }
        GithubTree root = answers.parsed(answer);
        List<Entry> matching = new TreeSearch(url.toString(), List.of(glob), answers::listed).matching(root);
        List<FoundFile> found =
                matching.stream().map(entry -> found(url, file, entry, answers)).toList();
        return new UrlSearch.Found(found, root.etag());
    }

    @Override
    public String resolve(String reference, WebUrl base) throws UnreadableUrlException {
        return GithubLinks.resolve(reference, base);
    }

    @Override
    public Map<String, String> annotations(WebUrl url) {
        return GithubLinks.annotations(url);
    }

    private Optional<GithubHost> hostOf(WebUrl url) {
        return hosts.named(url.host().equals(GithubFileUrl.RAW_HOST) ? "github.com" : url.host());
    }

    private GithubAnswers answers(WebUrl url, GithubFileUrl file) {
        return new GithubAnswers(rest, hostOf(url).orElseThrow(), file, url.toString());
    }

    private static GithubFileUrl fileOf(WebUrl url) throws UnreadableUrlException {
        return GithubFileUrl.parse(url)
                .orElseThrow(() -> new UnreadableUrlException(
                        Reason.MALFORMED,
                        url.toString(),
                        "on GitHub it must be of the form https://%s/OWNER/REPOSITORY/blob/BRANCH/PATH"
                                .formatted(url.host())));
    }

    private static Glob globOf(GithubFileUrl file, GithubAnswers answers) throws UnreadableUrlException {
        try {
            return Glob.of(file.path());
        } catch (IllegalArgumentException refused) {
            throw answers.failure(Reason.MALFORMED, "its pattern cannot be used, " + refused.getMessage());
        }
    }

    private static FoundFile found(WebUrl url, GithubFileUrl file, Entry entry, GithubAnswers answers) {
        GithubFileUrl at = file.at(entry.path());
        return new FoundFile(
                GithubLinks.withQuery(at.toString(), url.uri()), entry.sha(), () -> contentOf(entry, at, answers));
    }

    /// A symbolic link's blob holds but the path it leads to, which the contents API follows.
    private static byte[] contentOf(Entry entry, GithubFileUrl at, GithubAnswers answers)
            throws UnreadableUrlException {
        if (entry.size() > DescriptorFile.MAX_BYTES) {
            throw answers.failure(
                    Reason.TOO_LARGE, "%s has more than %,d bytes".formatted(at.path(), DescriptorFile.MAX_BYTES));
        }
        if (entry.isSymlink()) {
            return answers.of(at).contents(null).body();
        }
        RestAnswer blob = answers.blob(entry.sha(), at.path());
        try {
            return blob.json() ? MAPPER.readTree(blob.body()).path("content").binaryValue() : blob.body();
        } catch (IOException unreadable) {
            throw answers.failure(Reason.UNREACHABLE, "GitHub's answer is no JSON");
        }
    }
}
