package dev.mokuroku.platform.feedback.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.feedback.ComponentFeedback;
import dev.mokuroku.platform.feedback.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Feedback in the shapes of the plugin: persons whom the caller may not see are left out, as Backstage does.
@ApplicationScoped
class FeedbackRows {
    /// The plugin has no pages.
    private static final int MAX_ROWS = 1_000;

    private final ComponentFeedback feedback;
    private final CatalogIndex index;

    FeedbackRows(ComponentFeedback feedback, CatalogIndex index) {
        this.feedback = feedback;
        this.index = index;
    }

    public record Rating(String userRef, String rating) {}

    /// @param response the reasons that the person chose; empty, because they are a part of the comment here
    /// @param comments JSON as a text, which the plugin parses
    /// @param consent whether the person may be contacted
    public record Comments(String userRef, String response, String comments, boolean consent) {}

    List<Rating> ratings(EntityRef component) {
        return visible(component)
                .map(item -> new Rating(item.author().toString(), Integer.toString(item.rating())))
                .toList();
    }

    List<Comments> comments(EntityRef component) {
        return visible(component)
                .filter(item -> item.comment() != null)
                .map(item -> new Comments(
                        item.author().toString(),
                        "",
                        PlainJson.MAPPER
                                .valueToTree(Map.of(
                                        "responseComments",
                                        Map.of(),
                                        "additionalComments",
                                        String.valueOf(item.comment())))
                                .toString(),
                        false))
                .toList();
    }

    private Stream<Feedback> visible(EntityRef component) {
        List<Feedback> items = feedback.page(component, false, null, MAX_ROWS).items();
        Map<EntityRef, ?> known =
                index.byRefs(items.stream().map(Feedback::author).toList());
        return items.stream().filter(item -> known.containsKey(item.author()));
    }

    /// The chosen reasons, the comments on them and the free text, in lines.
    static String comment(JsonNode body) {
        JsonNode comments = parsed(body.path("comments"));
        Stream<String> reasons = Stream.of(body.path("response").asText());
        Stream<String> ofReasons = comments.path("responseComments").properties().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().asText());
        Stream<String> free = Stream.of(
                comments.isTextual()
                        ? comments.asText()
                        : comments.path("additionalComments").asText());
        return String.join(
                "\n",
                Stream.of(reasons, ofReasons, free)
                        .flatMap(lines -> lines)
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    private static JsonNode parsed(JsonNode comments) {
        try {
            JsonNode json = PlainJson.MAPPER.readTree(comments.asText());
            return json.isObject() ? json : comments;
        } catch (JsonProcessingException plainText) {
            return comments.isTextual() ? comments : MissingNode.getInstance();
        }
    }
}
