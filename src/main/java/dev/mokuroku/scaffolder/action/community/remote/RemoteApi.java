package dev.mokuroku.scaffolder.action.community.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/// The API of one system, as a step may call it. For one thread.
@FunctionalInterface
public interface RemoteApi {
    /// The system hides what the credentials may not see: 403 may mean that there is no such thing.
    Set<Integer> ABSENT = Set.of(403, 404);

    /// @return the body of the response; missing if the response has none
    /// @throws RemoteRefusalException if the system refuses the request
    /// @throws dev.mokuroku.scaffolder.action.UnansweredCallException if the system does not answer; it may have
    ///     performed the request
    JsonNode send(RemoteRequest request) throws InterruptedException;

    /// @return empty if there is no such thing, or the credentials may not see it
    default Optional<JsonNode> find(RemoteRequest request) throws InterruptedException {
        try {
            return Optional.of(send(request));
        } catch (RemoteRefusalException refused) {
            if (ABSENT.contains(refused.status())) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
