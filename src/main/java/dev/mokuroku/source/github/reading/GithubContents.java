package dev.mokuroku.source.github.reading;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubRest;
import dev.mokuroku.source.github.client.RestRequest;
import dev.mokuroku.source.github.client.RestResponse;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Asks one GitHub for one URL, and says its failures as failures of that URL.
final class GithubContents {
    /// As Backstage asks. GitHub sends up to 100 MB so, and 1 MB otherwise.
    private static final String RAW = "application/vnd.github.v3.raw";
    private static final String RAW_BLOB = "application/vnd.github.raw";
    /// GitHub cuts a tree at 7 MB.
    private static final int TREE_BYTES = 32 << 20;

    private final GithubRest rest;
    private final GithubHost host;
    private final GithubFileUrl file;
    private final String url;

    /// @param url named in failures
    GithubContents(GithubRest rest, GithubHost host, GithubFileUrl file, String url) {
        this.rest = rest;
        this.host = host;
        this.file = file;
        this.url = url;
    }

    /// For another file of the same repository.
    GithubContents forFile(GithubFileUrl other) {
        return new GithubContents(rest, host, other, other.toString());
    }

    /// 200 with the file, or 304.
    RestResponse contents(@Nullable String etag) throws UnreadableUrlException {
        RestResponse response = checkComplete(request(fileAddress(), RAW, etag, DescriptorFile.MAX_BYTES), "it");
        if (response.status() == 200 && response.json()) {
            throw failure(Reason.NOT_FOUND, "it is a folder");
        }
        return withoutPointer(response);
    }

    /// 200 with the tree, or 304. 409 is an empty repository's.
    RestResponse tree(String treeish, boolean recursive, @Nullable String etag) throws UnreadableUrlException {
        return checkComplete(
                request(host.api(file.treePath(treeish, recursive)), RestRequest.JSON, etag, TREE_BYTES), "its tree");
    }

    GithubTree loadTree(String treeish, boolean recursive) throws UnreadableUrlException {
        return parseTree(tree(treeish, recursive, null));
    }

    GithubTree parseTree(RestResponse tree) throws UnreadableUrlException {
        try {
            return GithubTree.of(tree);
        } catch (IOException unreadable) {
            throw failure(Reason.UNREACHABLE, "GitHub's answer is no tree");
        }
    }

    /// @param path of the blob, named in failures
    RestResponse blob(String sha, String path) throws UnreadableUrlException {
        // half as much again, for a server that sends Base64 in JSON all the same
        int maxBytes = DescriptorFile.MAX_BYTES / 2 * 3;
        return withoutPointer(checkComplete(request(host.api(file.blobPath(sha)), RAW_BLOB, null, maxBytes), path));
    }

    private RestResponse withoutPointer(RestResponse answer) throws UnreadableUrlException {
        if (GitLfs.isPointer(answer.body())) {
            throw failure(Reason.FORBIDDEN, GitLfs.REASON);
        }
        return answer;
    }

    UnreadableUrlException failure(Reason reason, String why) {
        return new UnreadableUrlException(reason, url, why);
    }

    private URI fileAddress() throws UnreadableUrlException {
        try {
            return rest.publicAddress(host, file.withPath().owner(), file.rawPath())
                    .orElse(host.api(file.contentsPath()));
        } catch (GithubException failure) {
            throw unreachable(failure);
        }
    }

    private RestResponse request(URI address, String accept, @Nullable String etag, int maxBytes)
            throws UnreadableUrlException {
        RestResponse response;
        try {
            response = rest.get(host, new RestRequest(file.withPath().owner(), address, accept, etag, maxBytes));
        } catch (GithubException failure) {
            throw unreachable(failure);
        }
        return switch (response.status()) {
            case 200, 304 -> response;
            case 404, 409, 410 -> throw failure(Reason.NOT_FOUND, notFound());
            case 403, 451 -> throw failure(Reason.FORBIDDEN, refusal(response));
            default -> throw failure(Reason.UNREACHABLE, refusal(response));
        };
    }

    private static String refusal(RestResponse answer) {
        String said = answer.message();
        return "GitHub answered %d%s".formatted(answer.status(), said.isEmpty() ? "" : ": " + said);
    }

    private String notFound() {
        return "%s has no such file in '%s', or the credentials may not see it"
                .formatted(file.withPath().slug(), file.withPath().revision());
    }

    private RestResponse checkComplete(RestResponse response, String noun) throws UnreadableUrlException {
        if (!response.complete()) {
            throw failure(Reason.TOO_LARGE, "%s has more than %,d bytes".formatted(noun, DescriptorFile.MAX_BYTES));
        }
        return response;
    }

    private UnreadableUrlException unreachable(GithubException failure) {
        return new UnreadableUrlException(Reason.UNREACHABLE, url, failure.getMessage(), failure);
    }
}
