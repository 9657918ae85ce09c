package dev.mokuroku.scaffolder.action.community;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.security.token.UserTokens;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;

/// `http:backstage:request`: calls an API of this server as the person who runs the template.
@Singleton
public class RequestAction extends CommunityAction {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final OwnServer server;
    private final UserTokens tokens;

    RequestAction(CommunityConfig config, OwnServer server, UserTokens tokens) {
        super(config, "http-backstage-request");
        this.server = server;
        this.tokens = tokens;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        ObjectNode input = context.input();
        String method = input.path("method").asText();
        String path = OwnPath.of(input.path("path").asText(), input.path("params"));
        boolean shown = input.path("logRequestPath").asBoolean(true);
        context.log().info("Sending %s%s".formatted(method, shown ? " " + path : ""));
        if (context.dryRun() && !READS.contains(method)) {
            context.log().info("A dry run sends no %s requests".formatted(method));
            return;
        }
        OwnRequest request = new OwnRequest(method, path, token(context), input);
        JsonNode response = READS.contains(method)
                ? accepted(context, request)
                : context.once("request", () -> accepted(context, request));
        output(context, response);
    }

    /// A response that fails the step is not stored, so that a retry sends the request again.
    private JsonNode accepted(ActionContext context, OwnRequest request) throws IOException, InterruptedException {
        JsonNode response = server.send(request);
        int code = response.path("code").asInt();
        if (code >= 400 && !context.input().path("continueOnBadResponse").asBoolean(false)) {
            output(context, response);
            throw ActionException.failed("%s %s was answered with status %d: %s"
                    .formatted(request.method(), request.path(), code, bodyText(response.path("body"))));
        }
        return response;
    }

    private static void output(ActionContext context, JsonNode response) {
        context.output("code", response.path("code"));
        context.output("headers", response.path("headers"));
        context.output("body", response.path("body"));
    }

    private String token(ActionContext context) {
        String user = context.task().user();
        if (user == null) {
            throw ActionException.notAllowed(
                    "Only a task of a person who is signed in may call this server, but nobody is named as its creator");
        }
        return tokens.issue(EntityRef.parse(user)).text();
    }

    private static String bodyText(JsonNode body) throws IOException {
        return body.isTextual() ? body.asText() : PlainJson.MAPPER.writeValueAsString(body);
    }
}
