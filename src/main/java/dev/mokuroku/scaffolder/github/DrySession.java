package dev.mokuroku.scaffolder.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.source.github.write.ApiRequest;
import java.util.Optional;

/// Shows in the log what would be sent, sends nothing, and answers as GitHub would.
final class DrySession implements GithubSession {
    private final ActionContext context;

    DrySession(ActionContext context) {
        this.context = context;
    }

    @Override
    public JsonNode send(ApiRequest request) {
        if (!request.method().equals("GET")) {
            JsonNode body = request.body();
            context.log()
                    .info("Not sent, since there are no credentials for GitHub: %s%s"
                            .formatted(request, body == null ? "" : "\n" + body.toPrettyString()));
        }
        return DryAnswers.to(request, PlainJson.MAPPER.createObjectNode());
    }

    @Override
    public Optional<GitRemote> remote(RepositoryUrl repository) {
        return Optional.empty();
    }
}
