package dev.mokuroku.scaffolder.content;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.archive.ArchiveFormat;
import dev.mokuroku.scaffolder.archive.ArchiveStore;
import dev.mokuroku.scaffolder.archive.BoundedDownload;
import dev.mokuroku.scaffolder.archive.UnpackedFolders;
import dev.mokuroku.scaffolder.archive.Unpacking;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubDownloads;
import dev.mokuroku.source.github.client.GithubDownloads.Download;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.RestRequest;
import dev.mokuroku.source.url.WebUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Folders and files of repositories of GitHub. A folder takes two calls, one for the commit and one for its archive.
/// The archive is kept, so that the next fetch of this commit takes one call. The call for the commit is made in any
/// case: it shows whether the credentials may see the repository now.
@ApplicationScoped
class GithubContent {
    private static final String RAW = "application/vnd.github.raw";

    private final GithubDownloads github;
    private final ArchiveStore archives;
    private final UnpackedFolders unpacked;
    private final BoundedDownload limits;

    GithubContent(GithubDownloads github, ArchiveStore archives, UnpackedFolders unpacked, BoundedDownload limits) {
        this.github = github;
        this.archives = archives;
        this.unpacked = unpacked;
        this.limits = limits;
    }

    /// What is fetched.
    ///
    /// @param at the folder or file
    /// @param url as the template names it
    /// @param token of the person who runs the template; null for this server's credentials
    record Request(
            GithubHost host,
            RepositoryPath at,
            String url,
            @Nullable String token) {
        Download download(URI address, String accept) {
            return new Download(host, at.owner(), address, accept, token);
        }

        URI api(String... path) {
            return host.api("/repos/" + escaped(Stream.concat(Stream.of(at.owner(), at.name()), Stream.of(path))));
        }

        private static String escaped(Stream<String> segments) {
            return segments.flatMap(part -> Stream.of(part.split("/")))
                    .map(WebUrl::escapedSegment)
                    .collect(joining("/"));
        }
    }

    /// A commit, and the part of the address that is below it.
    private record Commit(String sha, String path) {}

    /// Unpacks the folder into the target. A folder that the commit lacks is empty.
    ///
    /// @throws ActionException named `NotFoundError` if there is no such repository or revision
    void folder(Request request, Path target) throws IOException {
        unpack(request, commit(request), target);
    }

    /// As [#folder], for a reader that does not write to it.
    void read(Request request, UnpackedFolders.Reader reader) throws IOException {
        Commit commit = commit(request);
        unpacked.read(keyOf(request, commit) + "/" + commit.path(), folder -> unpack(request, commit, folder), reader);
    }

    private static String keyOf(Request request, Commit commit) {
        return "%s/%s@%s".formatted(request.host().name(), request.at().slug(), commit.sha());
    }

    private void unpack(Request request, Commit commit, Path target) throws IOException {
        archives.read(keyOf(request, commit), file -> download(request, commit.sha(), file), archive -> {
            new Unpacking(request.url(), commit.path(), 1, target, limits.ofArchive())
                    .unpack(archive, ArchiveFormat.TAR_GZ);
            return target;
        });
    }

    /// Writes the content of a file to the target.
    void file(Request request, Path target) throws IOException {
        RepositoryPath at = request.at();
        URI address = URI.create(request.api("contents", at.path()) + "?ref="
                + WebUrl.escapedSegment(at.revision()).replace("/", "%2F"));
        get(request, address, RAW, body -> {
            limits.save(body, target, request.url());
            return target;
        });
    }

    private void download(Request request, String sha, Path file) throws IOException {
        get(request, request.api("tarball", sha), RestRequest.JSON, body -> {
            limits.save(body, file, request.url());
            return file;
        });
    }

    private Commit commit(Request request) throws IOException {
        RepositoryPath at = request.at();
        if (at.revision().equals(RepositoryPath.HEAD) && at.path().isEmpty()) {
            String branch = json(request, request.api()).path("default_branch").asText();
            return new Commit(sha(request, statusOf(request, branch)), "");
        }
        for (RepositoryPath possible : possible(at)) {
            Optional<JsonNode> status = jsonIfAny(request, statusOf(request, possible.revision()));
            if (status.isPresent()) {
                return new Commit(status.get().path("sha").asText(), possible.path());
            }
        }
        throw missing(statusOf(request, at.revision()));
    }

    /// Where the revision ends that may have slashes in its name: the shortest first, which most often is right.
    private static List<RepositoryPath> possible(RepositoryPath at) {
        List<RepositoryPath> all = new ArrayList<>(List.of(at));
        at.revisions().stream()
                .skip(1)
                .flatMap(longer -> at.withRevision(longer).stream())
                .limit(2)
                .forEach(all::add);
        return all;
    }

    private static URI statusOf(Request request, String revision) {
        return URI.create(request.api("commits", revision, "status") + "?per_page=0");
    }

    private String sha(Request request, URI status) throws IOException {
        return json(request, status).path("sha").asText();
    }

    private JsonNode json(Request request, URI address) throws IOException {
        return jsonIfAny(request, address).orElseThrow(() -> missing(address));
    }

    private Optional<JsonNode> jsonIfAny(Request request, URI address) throws IOException {
        return send(request.download(address, RestRequest.JSON), PlainJson.MAPPER::readTree);
    }

    private <T> T get(Request request, URI address, String accept, Receiver<T> receiver) throws IOException {
        return send(request.download(address, accept), receiver).orElseThrow(() -> missing(address));
    }

    /// As [GithubDownloads.Receiver], whose failures are those of the step.
    private interface Receiver<T> extends GithubDownloads.Receiver<T> {
        @Override
        T receive(InputStream body) throws IOException;
    }

    private <T> Optional<T> send(Download download, Receiver<T> receiver) {
        try {
            return github.get(download, receiver);
        } catch (GithubException failure) {
            throw ActionException.failed(failure.getMessage());
        }
    }

    private static ActionException missing(URI address) {
        return ActionException.notFound("Request failed for %s, 404 Not Found".formatted(address));
    }
}
