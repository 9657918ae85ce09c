package dev.mokuroku.scaffolder.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.write.ApiRequest;
import java.net.URI;
import java.util.Optional;

/// GitHub with the credentials of one step. For one thread.
public interface GithubSession {
    /// @return the body of the response; missing if there is none
    /// @throws RefusedCallException if GitHub refuses the call
    /// @throws dev.mokuroku.scaffolder.action.UnansweredCallException if GitHub does not answer; it
    ///     may have performed a POST
    JsonNode send(ApiRequest request) throws InterruptedException;

    /// Where git pushes to.
    ///
    /// @return empty if nothing may be pushed, but only shown
    Optional<GitRemote> remote(RepositoryUrl repository) throws InterruptedException;

    /// @param token empty for none
    record GitRemote(URI address, Optional<String> token) {
        @Override
        public String toString() {
            return address.toString();
        }
    }
}
