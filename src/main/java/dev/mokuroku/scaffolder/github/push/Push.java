package dev.mokuroku.scaffolder.github.push;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.github.GithubSession.GitRemote;
import dev.mokuroku.scaffolder.github.GithubStep;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/// Makes one commit of a folder and pushes it to a new branch.
///
/// The time of the commit is stored before the first push. So the commit has the same id after a crash, and git itself
/// says whether the branch holds it already. For one step; for one thread.
public final class Push {
    private static final int MAX_ATTEMPTS = 3;
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final int TIMEOUT_SECONDS = 60;
    private static final int MAX_SHOWN_FILES = 200;

    private final GithubStep step;
    private final PushOrder order;

    public Push(GithubStep step, PushOrder order) {
        this.step = step;
        this.order = order;
    }

    /// @return the id of the commit
    /// @throws ActionException if the branch holds another commit, or GitHub refuses the push
    public String perform() throws IOException, InterruptedException {
        log("Init git repository {dir=%s}");
        Instant time = Instant.parse(step.context()
                .once(
                        "push.time",
                        () -> TextNode.valueOf(step.clock()
                                .instant()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()))
                .asText());
        try (IsolatedGit git = IsolatedGit.beside(step.context().workspace());
                ObjectInserter objects = git.repository().newObjectInserter()) {
            log("Adding file {dir=%s,filepath=.}");
            List<SourceFile> files = SourceFiles.in(order.folder());
            log("Committing file to repo {dir=%s,message=" + order.message().replace("%", "%%") + "}");
            ObjectId commit = Commit.write(objects, files, order, time);
            log("Pushing directory to remote {dir=%s,remote=origin}");
            Optional<GitRemote> remote = step.session().remote(step.repository());
            if (remote.isPresent()) {
                return push(git.repository(), commit, remote.get());
            }
            show(files);
            return commit.name();
        }
    }

    private void log(String message) {
        step.log().info(message.formatted(order.folder()));
    }

    private void show(List<SourceFile> files) {
        StringBuilder text =
                new StringBuilder("Not pushed, since there are no credentials for GitHub: %d files to %s of %s"
                        .formatted(
                                files.size(), order.branch(), step.repository().slug()));
        files.stream().limit(MAX_SHOWN_FILES).forEach(file -> text.append('\n').append(file.path()));
        step.log().info(text.toString());
    }

    private String push(Repository repository, ObjectId commit, GitRemote remote)
            throws IOException, InterruptedException {
        // An earlier attempt may have had other files, if its workspace was lost with its server.
        String earlier = step.context()
                .once("push.commit", () -> TextNode.valueOf(commit.name()))
                .asText();
        for (int attempt = 1; ; attempt++) {
            step.context().cancellation().check();
            try {
                return send(repository, commit, remote, earlier);
            } catch (TransportException failure) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (attempt == MAX_ATTEMPTS) {
                    throw ActionException.failed(
                            "Cannot push to %s: %s".formatted(step.repository().slug(), failure.getMessage()));
                }
                step.context().cancellation().sleep(WAIT);
            }
        }
    }

    private String send(Repository repository, ObjectId commit, GitRemote remote, String earlier) throws IOException {
        String branch = "refs/heads/" + order.branch();
        try (Transport transport = Transport.open(repository, address(remote))) {
            transport.setTimeout(TIMEOUT_SECONDS);
            remote.token()
                    .ifPresent(token -> transport.setCredentialsProvider(
                            new UsernamePasswordCredentialsProvider("x-access-token", token)));
            // Only onto a branch that does not exist.
            RemoteRefUpdate update =
                    new RemoteRefUpdate(repository, "commit", commit, branch, false, null, ObjectId.zeroId());
            PushResult result = transport.push(new Cancellable(step.context().cancellation()), List.of(update));
            return commitAt(branch, update, result, earlier);
        }
    }

    private static URIish address(GitRemote remote) throws IOException {
        try {
            return new URIish(remote.address().toString());
        } catch (java.net.URISyntaxException invalid) {
            throw new IOException("%s is no address of a repository".formatted(remote), invalid);
        }
    }

    private static String present(@Nullable Ref branch) {
        ObjectId commit = branch == null ? null : branch.getObjectId();
        return commit == null ? "" : commit.name();
    }

    private String commitAt(String branch, RemoteRefUpdate update, PushResult result, String earlier) {
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> update.getNewObjectId().name();
            case REJECTED_REMOTE_CHANGED, REJECTED_NODELETE, REJECTED_NONFASTFORWARD -> {
                String present = present(result.getAdvertisedRef(branch));
                if (present.equals(earlier)) {
                    yield present;
                }
                throw ActionException.conflict(
                        "The branch %s of %s holds the commit %s already, which this step did not make. Choose another repository or another defaultBranch."
                                .formatted(order.branch(), step.repository().slug(), present));
            }
            case NOT_ATTEMPTED, NON_EXISTING, AWAITING_REPORT, REJECTED_OTHER_REASON ->
                throw ActionException.failed("GitHub refuses the push to %s of %s: %s"
                        .formatted(order.branch(), step.repository().slug(), update.getMessage()));
        };
    }
}
