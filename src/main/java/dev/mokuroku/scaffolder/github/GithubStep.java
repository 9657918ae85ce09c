package dev.mokuroku.scaffolder.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionLog;
import dev.mokuroku.scaffolder.action.Creation;
import dev.mokuroku.scaffolder.action.UnansweredCallException;
import dev.mokuroku.source.github.write.ApiRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// One step of a task that works on one repository. For one thread.
///
/// @param author of commits if the step does not name one
public record GithubStep(
        ActionContext context, RepositoryUrl repository, GithubSession session, CommitAuthor author, Clock clock) {
    private static final int MAX_ATTEMPTS = 3;
    private static final Duration WAIT = Duration.ofSeconds(2);

    public ActionLog log() {
        return context.log();
    }

    public JsonNode send(ApiRequest request) throws InterruptedException {
        return session.send(request);
    }

    /// As [#send], for a POST that does no harm if GitHub performs it twice. Sends the request again if GitHub does not
    /// answer.
    public JsonNode sendRepeatable(ApiRequest request) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return session.send(request);
            } catch (UnansweredCallException unanswered) {
                if (attempt == MAX_ATTEMPTS) {
                    throw unanswered;
                }
                context.cancellation().sleep(WAIT);
            }
        }
    }

    /// Performs what must not be done twice.
    public Creation creation() {
        return new Creation(context);
    }

    /// @return missing if the step does not give it, or gives null
    public JsonNode input(String name) {
        JsonNode value = context.input().path(name);
        return value.isNull() ? context.input().path("") : value;
    }

    public Optional<String> text(String name) {
        JsonNode value = input(name);
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    public String text(String name, String defaultValue) {
        return text(name).filter(text -> !text.isEmpty()).orElse(defaultValue);
    }

    public boolean flag(String name, boolean defaultValue) {
        return input(name).asBoolean(defaultValue);
    }

    public boolean has(String name) {
        return !input(name).isMissingNode();
    }

    public List<String> texts(String name) {
        return StreamSupport.stream(input(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /// The members of an object, in order.
    public Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
    }

    public void output(String name, String value) {
        context.output(name, TextNode.valueOf(value));
    }

    public interface Effect {
        void perform() throws IOException, InterruptedException;
    }

    /// Performs something whose result nobody needs at most once, as [ActionContext#once].
    public void once(String key, Effect effect) throws IOException, InterruptedException {
        context.once(key, () -> {
            effect.perform();
            return BooleanNode.TRUE;
        });
    }
}
