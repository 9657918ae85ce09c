package dev.mokuroku.source.github.write;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubApi;
import dev.mokuroku.source.github.client.GithubHost;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/// Sends requests to one GitHub with the same credentials. Any thread may call.
///
/// GitHub may have performed a POST whose call failed with a [GithubException] that is no
/// [RefusedRequestException]. The caller looks whether GitHub did. Other requests are repeated after a transient
/// failure.
public final class ApiCaller {
    private static final Set<Integer> REDIRECTS = Set.of(301, 307, 308);
    private static final int MAX_REDIRECTS = 3;

    private final GithubHost host;
    private final GitHubConnector connector;
    private final Token token;

    ApiCaller(GithubHost host, GitHubConnector connector, Token token) {
        this.host = host;
        this.connector = connector;
        this.token = token;
    }

    interface Token {
        Optional<String> get() throws GithubException;
    }

    /// The token that requests carry; empty if there are no credentials.
    public Optional<String> token() throws GithubException {
        return token.get();
    }

    /// Where git reads and writes a repository.
    ///
    /// @param repository `owner/name`
    public URI git(String repository) {
        return host.git(repository);
    }

    /// @throws RefusedRequestException if GitHub answers 400 to 499
    /// @throws GithubException if GitHub does not answer, refuses the credentials, or a rate limit is exhausted
    public ApiResponse send(ApiRequest request) throws GithubException {
        URI address = host.api(request.path());
        for (int hop = 0; ; hop++) {
            Reply reply = send(request, address);
            if (reply.redirect == null || hop == MAX_REDIRECTS) {
                return reply.accepted(request);
            }
            address = reply.redirect;
        }
    }

    private Reply send(ApiRequest request, URI address) throws GithubException {
        return GithubApi.call("send " + request, () -> {
            try (GitHubConnectorResponse response = connector.send(new JsonRequest(request, address))) {
                return Reply.of(response, address);
            }
        });
    }

    /// @param redirect where a renamed repository is now; null for none
    private record Reply(
            int status,
            JsonNode body,
            String requestId,
            @Nullable URI redirect) {
        static Reply of(GitHubConnectorResponse response, URI address) throws IOException {
            String location = response.header("Location");
            return new Reply(
                    response.statusCode(),
                    read(response),
                    String.valueOf(response.header("X-GitHub-Request-Id")).replaceAll("^null$", ""),
                    location == null || !REDIRECTS.contains(response.statusCode()) ? null : address.resolve(location));
        }

        private static JsonNode read(GitHubConnectorResponse response) throws IOException {
            byte[] body = response.bodyStream().readAllBytes();
            boolean json = String.valueOf(response.header("Content-Type")).contains("json");
            return body.length == 0 || !json ? MissingNode.getInstance() : PlainJson.MAPPER.readTree(body);
        }

        ApiResponse accepted(ApiRequest request) throws RefusedRequestException {
            if (status / 100 != 2) {
                throw new RefusedRequestException(status, request, reason(), requestId);
            }
            return new ApiResponse(status, body);
        }

        /// The message, the single errors and the link to the description, as GitHub's own clients put them together.
        private String reason() {
            String errors = StreamSupport.stream(body.path("errors").spliterator(), false)
                    .map(JsonNode::toString)
                    .collect(joining(", "));
            return body.path("message").asText("status " + status)
                    + (errors.isEmpty() ? "" : ": " + errors)
                    + (body.hasNonNull("documentation_url")
                            ? " - " + body.path("documentation_url").asText()
                            : "");
        }
    }
}
