package dev.mokuroku.source.github.reading;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.source.github.client.GithubException;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubRest;
import dev.mokuroku.source.github.client.RestAnswer;
import dev.mokuroku.source.github.client.RestRequest;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Asks one GitHub for one URL, and says its failures as failures of that URL.
final class GithubAnswers {
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
    GithubAnswers(GithubRest rest, GithubHost host, GithubFileUrl file, String url) {
        this.rest = rest;
        this.host = host;
        this.file = file;
        this.url = url;
    }

    /// For another file of the same repository.
    GithubAnswers of(GithubFileUrl other) {
        return new GithubAnswers(rest, host, other, other.toString());
    }

    /// 200 with the file, or 304.
    RestAnswer contents(@Nullable String etag) throws UnreadableUrlException {
        RestAnswer answer = wholeOf(ask(fileAddress(), RAW, etag, DescriptorFile.MAX_BYTES), "it");
        if (answer.status() == 200 && answer.json()) {
            throw failure(Reason.NOT_FOUND, "it is a folder");
        }
        return withoutPointer(answer);
    }

    /// 200 with the tree, or 304. 409 is an empty repository's.
    RestAnswer tree(String treeish, boolean recursive, @Nullable String etag) throws UnreadableUrlException {
        return wholeOf(
                ask(host.api(file.treePath(treeish, recursive)), RestRequest.JSON, etag, TREE_BYTES), "its tree");
    }

    GithubTree listed(String treeish, boolean recursive) throws UnreadableUrlException {
        return parsed(tree(treeish, recursive, null));
    }

    GithubTree parsed(RestAnswer tree) throws UnreadableUrlException {
        try {
            return GithubTree.of(tree);
        } catch (IOException unreadable) {
            throw failure(Reason.UNREACHABLE, "GitHub's answer is no tree");
        }
    }

    /// @param path of the blob, named in failures
    RestAnswer blob(String sha, String path) throws UnreadableUrlException {
        // half as much again, for a server that sends Base64 in JSON all the same
        int most = DescriptorFile.MAX_BYTES / 2 * 3;
        return withoutPointer(wholeOf(ask(host.api(file.blobPath(sha)), RAW_BLOB, null, most), path));
    }

    private RestAnswer withoutPointer(RestAnswer answer) throws UnreadableUrlException {
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
            return rest.publicAddress(host, file.at().owner(), file.rawPath()).orElse(host.api(file.contentsPath()));
        } catch (GithubException failure) {
            throw unreachable(failure);
        }
    }

    private RestAnswer ask(URI address, String accept, @Nullable String etag, int most) throws UnreadableUrlException {
        RestAnswer answer;
        try {
            answer = rest.get(host, new RestRequest(file.at().owner(), address, accept, etag, most));
        } catch (GithubException failure) {
            throw unreachable(failure);
        }
        return switch (answer.status()) {
            case 200, 304 -> answer;
            case 404, 409, 410 -> throw failure(Reason.NOT_FOUND, notFound());
            case 403, 451 -> throw failure(Reason.FORBIDDEN, refusal(answer));
            default -> throw failure(Reason.UNREACHABLE, refusal(answer));
        };
    }

    private static String refusal(RestAnswer answer) {
        String said = answer.message();
        return "GitHub answered %d%s".formatted(answer.status(), said.isEmpty() ? "" : ": " + said);
    }

    private String notFound() {
        return "%s has no such file in '%s', or the credentials may not see it"
                .formatted(file.at().slug(), file.at().revision());
    }

    private RestAnswer wholeOf(RestAnswer answer, String what) throws UnreadableUrlException {
        if (!answer.whole()) {
            throw failure(Reason.TOO_LARGE, "%s has more than %,d bytes".formatted(what, DescriptorFile.MAX_BYTES));
        }
        return answer;
    }

    private UnreadableUrlException unreachable(GithubException failure) {
        return new UnreadableUrlException(Reason.UNREACHABLE, url, String.valueOf(failure.getMessage()), failure);
    }
}
