package dev.mokuroku.source.github.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.error.ThrowingSupplier;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubHosts;
import dev.mokuroku.source.github.client.GithubRest;
import dev.mokuroku.source.github.client.RestResponse;
import dev.mokuroku.source.github.reading.GithubTree.Entry;
import dev.mokuroku.source.glob.Glob;
import dev.mokuroku.source.url.FoundFile;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import dev.mokuroku.source.url.UrlHandler;
import dev.mokuroku.source.url.UrlReadResult;
import dev.mokuroku.source.url.UrlSearchResult;
import dev.mokuroku.source.url.WebUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Files of repositories, by their web addresses, as Backstage's `GithubUrlReader` reads them. Beyond that, a
/// revision may have slashes in its name, and the address of a repository stands for its descriptor.
@ApplicationScoped
class GithubFiles implements UrlHandler {
    private final GithubHosts hosts;
    private final GithubRest rest;
    private final Revisions revisions;
    private final SymbolicLinks links;
    private final String catalogPath;

    GithubFiles(GithubHosts hosts, GithubRest rest, Revisions revisions, SymbolicLinks links, GithubConfig config) {
        this.links = links;
        this.hosts = hosts;
        this.rest = rest;
        this.revisions = revisions;
        this.catalogPath = config.newDescriptorPath();
    }

    /// What is asked of a file, once it is known where the revision in its address ends.
    private interface Request<T> {
        T send(GithubFileUrl file) throws UnreadableUrlException;
    }

    @Override
    public boolean handles(WebUrl url) {
        return hosts.byName(url.host()).isPresent();
    }

    @Override
    public void check(WebUrl url) throws UnreadableUrlException {
        fileOf(fileUrl(url));
    }

    @Override
    public UrlReadResult read(WebUrl url, @Nullable String etag) throws UnreadableUrlException {
        WebUrl file = fileUrl(url);
        return divided(file, at -> {
            RestResponse response = followed(file, at, contents(file, at).contents(etag));
            return response.status() == 304
                    ? new UrlReadResult.Unchanged()
                    : new UrlReadResult.Content(response.body(), response.etag());
        });
    }

    @Override
    public UrlSearchResult search(WebUrl url, @Nullable String etag) throws UnreadableUrlException {
        WebUrl file = fileUrl(url);
        return Glob.isGlob(fileOf(file).withPath().path())
                ? divided(file, at -> matching(file, at, etag))
                : UrlHandler.super.search(file, etag);
    }

    /// GitHub's contents API follows a link that leads to a file; what serves plain files, and a link to a link, do
    /// not.
    private RestResponse followed(WebUrl url, GithubFileUrl file, RestResponse read) throws UnreadableUrlException {
        GithubFileUrl at = file;
        RestResponse answer = read;
        for (int hop = 0; hop < SymbolicLinks.MAX_HOPS; hop++) {
            Optional<String> target = SymbolicLinks.mayBe(answer.body())
                    ? targetOf(url, at, new String(answer.body(), UTF_8))
                    : Optional.empty();
            if (target.isEmpty()) {
                return answer;
            }
            at = at.path(target.get());
            answer = contents(url, at).contents(null);
        }
        throw contents(url, at)
                .failure(
                        Reason.NOT_FOUND,
                        "symbolic links lead to links more than %d times".formatted(SymbolicLinks.MAX_HOPS));
    }

    private Optional<String> targetOf(WebUrl url, GithubFileUrl file, String text) throws UnreadableUrlException {
        Optional<SymbolicLinks.Link> link;
        try {
            link = canAsk(url, file.withPath()) ? links.follow(host(url), file.withPath(), text) : Optional.empty();
        } catch (GithubException failure) {
            throw unreachable(url, failure);
        }
        if (link.isPresent() && link.get().target() == null) {
            throw contents(url, file)
                    .failure(
                            Reason.NOT_FOUND,
                            "it is a symbolic link to '%s', which is outside of the repository".formatted(text));
        }
        return link.map(SymbolicLinks.Link::target);
    }

    private UrlSearchResult matching(WebUrl url, GithubFileUrl pattern, @Nullable String etag)
            throws UnreadableUrlException {
        GithubContents answers = contents(url, pattern);
        Glob glob = globOf(pattern, answers);
        RestResponse answer = answers.tree(pattern.withPath().revision(), true, etag);
        if (answer.status() == 304) {
            return new UrlSearchResult.Unchanged();
        }
        GithubTree root = answers.parseTree(answer);
        List<Entry> matching = new TreeSearch(url.toString(), List.of(glob), answers::loadTree).matching(root);
        List<FoundFile> found = matching.stream()
                .map(entry -> found(url, pattern, entry, answers))
                .toList();
        return new UrlSearchResult.Found(found, root.etag());
    }

    @Override
    public String resolve(String reference, WebUrl base) throws UnreadableUrlException {
        boolean fromRoot = reference.strip().startsWith("/");
        return GithubLinks.resolve(
                reference,
                base,
                fromRoot ? divided(base).map(GithubFileUrl::root).orElse(null) : null);
    }

    /// The address shows the root of any other revision.
    @Override
    public @Nullable String rootOf(WebUrl url) {
        return divided(url)
                .filter(file -> file.withPath().revision().contains("/"))
                .map(GithubFileUrl::root)
                .orElse(null);
    }

    /// The file, divided as well as is known, or empty where the address is of none.
    private Optional<GithubFileUrl> divided(WebUrl url) {
        return GithubFileUrl.parse(url)
                .map(file -> revisions
                        .known(file.withPath())
                        .or(() -> unlessUnknown(() -> lookedUp(url, file.withPath())))
                        .map(file::divided)
                        .orElse(file));
    }

    @Override
    public String canonical(WebUrl url) {
        Optional<GithubFileUrl> file = GithubFileUrl.parse(url);
        if (file.isEmpty() || !file.get().withPath().revision().equals(RepositoryPath.HEAD)) {
            return url.toString();
        }
        RepositoryPath at = file.get().withPath();
        return unlessUnknown(() -> canAsk(url, at) ? revisions.defaultBranch(host(url), at) : Optional.empty())
                .map(branch -> new RepositoryPath(at.host(), at.owner(), at.name(), branch, at.path()).url("blob"))
                .orElse(url.toString());
    }

    @Override
    public Map<String, String> annotations(WebUrl url) {
        return GithubLinks.annotations(url);
    }

    /// An address does not say where a revision with slashes ends. The shortest is tried first, unless another is
    /// known, for it is the right one nearly always.
    private <T> T divided(WebUrl url, Request<T> request) throws UnreadableUrlException {
        GithubFileUrl written = fileOf(url);
        Optional<RepositoryPath> known = revisions.known(written.withPath());
        GithubFileUrl first = known.map(written::divided).orElse(written);
        try {
            T answer = request.send(first);
            revisions.confirm(first.withPath());
            return answer;
        } catch (UnreadableUrlException failure) {
            if (known.isPresent() || failure.reason() != Reason.NOT_FOUND) {
                throw failure;
            }
            RepositoryPath other = lookedUpOrFail(url, written.withPath()).orElse(written.withPath());
            if (other.equals(written.withPath())) {
                throw failure;
            }
            return request.send(written.divided(other));
        }
    }

    private Optional<RepositoryPath> lookedUpOrFail(WebUrl url, RepositoryPath at) throws UnreadableUrlException {
        try {
            return lookedUp(url, at);
        } catch (GithubException failure) {
            throw unreachable(url, failure);
        }
    }

    private static UnreadableUrlException unreachable(WebUrl url, GithubException failure) {
        return new UnreadableUrlException(Reason.UNREACHABLE, url.toString(), failure.getMessage(), failure);
    }

    private Optional<RepositoryPath> lookedUp(WebUrl url, RepositoryPath at) throws GithubException {
        return canAsk(url, at) ? revisions.lookUp(host(url), at) : Optional.empty();
    }

    private static <T> Optional<T> unlessUnknown(ThrowingSupplier<Optional<T>, GithubException> lookUp) {
        try {
            return lookUp.get();
        } catch (GithubException unanswered) {
            return Optional.empty();
        }
    }

    /// Without credentials GitHub answers no query, but finds public files whatever their revision.
    private boolean canAsk(WebUrl url, RepositoryPath at) throws GithubException {
        return rest.hasCredentials(host(url), at.owner());
    }

    private GithubHost host(WebUrl url) {
        return hosts.byName(url.host()).orElseThrow();
    }

    private GithubContents contents(WebUrl url, GithubFileUrl file) {
        return new GithubContents(rest, host(url), file, url.toString());
    }

    /// A repository stands for its descriptor, and `#` in the name of a file for itself.
    private WebUrl fileUrl(WebUrl url) throws UnreadableUrlException {
        String escaped = RepositoryPath.withEscapedHash(url.toString());
        WebUrl typed = escaped.equals(url.toString()) ? url : WebUrl.parse(escaped);
        Optional<RepositoryPath> repository =
                RepositoryPath.parse(typed.href()).filter(at -> at.path().isEmpty());
        return repository.isEmpty()
                ? typed
                : WebUrl.parse(
                        repository.get().at(catalogPath).url("blob").replaceFirst("^https://[^/]+", url.origin()));
    }

    private static GithubFileUrl fileOf(WebUrl url) throws UnreadableUrlException {
        return GithubFileUrl.parse(url)
                .orElseThrow(() -> new UnreadableUrlException(
                        Reason.MALFORMED,
                        url.toString(),
                        "on GitHub it must be of the form https://%1$s/OWNER/REPOSITORY/blob/BRANCH/PATH, or https://%1$s/OWNER/REPOSITORY for the repository's descriptor"
                                .formatted(url.host())));
    }

    private static Glob globOf(GithubFileUrl file, GithubContents contents) throws UnreadableUrlException {
        try {
            return Glob.of(file.withPath().path());
        } catch (IllegalArgumentException refused) {
            throw contents.failure(Reason.MALFORMED, "its pattern is not valid: " + refused.getMessage());
        }
    }

    private static FoundFile found(WebUrl url, GithubFileUrl file, Entry entry, GithubContents contents) {
        GithubFileUrl at = file.path(entry.path());
        return new FoundFile(
                GithubLinks.withQuery(at.toString(), url.uri()), entry.sha(), () -> contentOf(entry, at, contents));
    }

    /// A symbolic link's blob holds but the path it leads to, which the contents API follows.
    private static byte[] contentOf(Entry entry, GithubFileUrl at, GithubContents contents)
            throws UnreadableUrlException {
        if (entry.size() > DescriptorFile.MAX_BYTES) {
            throw contents.failure(
                    Reason.TOO_LARGE,
                    "%s has more than %,d bytes".formatted(at.withPath().path(), DescriptorFile.MAX_BYTES));
        }
        if (entry.isSymlink()) {
            return contents.forFile(at).contents(null).body();
        }
        RestResponse blob = contents.blob(entry.sha(), at.withPath().path());
        try {
            return blob.json()
                    ? PlainJson.MAPPER.readTree(blob.body()).path("content").binaryValue()
                    : blob.body();
        } catch (IOException unreadable) {
            throw contents.failure(Reason.UNREACHABLE, "GitHub's answer is no JSON");
        }
    }
}
