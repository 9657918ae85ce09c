package dev.mokuroku.scaffolder.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.UnansweredCallException;
import dev.mokuroku.source.github.write.ApiRequest;
import java.util.Optional;

/// A session in which something happens at one call, counted from 1.
final class UnreliableSession implements GithubSession {
    private final GithubModel github;
    private final Fault fault;
    private final int at;
    private int calls;

    UnreliableSession(GithubModel github, Fault fault, int at) {
        this.github = github;
        this.fault = fault;
        this.at = at;
    }

    enum Fault {
        /// The process dies before the call reaches GitHub.
        KILLED_BEFORE,
        /// GitHub performs the call, then the process dies.
        KILLED_AFTER,
        /// GitHub performs the call, then the connection breaks.
        LOST_RESPONSE,
        /// The connection breaks before the call reaches GitHub.
        UNREACHABLE
    }

    static final class KilledError extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// Whether the fault did not happen, because there were fewer calls.
    boolean isOver() {
        return calls < at;
    }

    @Override
    public JsonNode send(ApiRequest request) {
        calls++;
        if (calls != at) {
            return github.answer(request);
        }
        boolean isPost = request.method().equals("POST");
        return switch (fault) {
            case KILLED_BEFORE -> throw new KilledError();
            case KILLED_AFTER -> {
                github.answer(request);
                throw new KilledError();
            }
            case LOST_RESPONSE -> {
                JsonNode answer = github.answer(request);
                // Other methods are repeated below this level.
                yield isPost ? lost() : answer;
            }
            case UNREACHABLE -> isPost ? lost() : github.answer(request);
        };
    }

    private static JsonNode lost() {
        throw new UnansweredCallException("GitHub failed: connection reset");
    }

    @Override
    public Optional<GitRemote> remote(RepositoryUrl repository) {
        return Optional.of(new GitRemote(github.git(repository.slug()).toUri(), Optional.empty()));
    }
}
