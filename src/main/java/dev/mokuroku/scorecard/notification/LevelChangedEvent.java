package dev.mokuroku.scorecard.notification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.result.ResultChange;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The CloudEvent (version 1.0, structured JSON) of a change of level.
final class LevelChangedEvent {
    static final String TYPE = "dev.mokuroku.scorecard.level.changed";
    static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private LevelChangedEvent() {}

    /// Whether the change leads from a level to another one. The first result and the last one are no changes of level.
    static boolean isLevelChange(ResultChange change) {
        return change.levelBefore() != null
                && change.levelAfter() != null
                && !Objects.equals(change.levelBefore(), change.levelAfter());
    }

    /// @param source address of this server, or a name
    /// @param entity null if it was removed since
    static ObjectNode of(String source, ResultChange change, Scorecard scorecard, @Nullable IndexedEntity entity) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", Long.toString(change.id()))
                .put("source", source)
                .put("type", TYPE)
                .put("subject", change.entity().toString())
                .put("time", change.at().toString())
                .put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        data.putObject("scorecard").put("ref", scorecard.ref().toString()).put("title", scorecard.title());
        ObjectNode entityNode =
                data.putObject("entity").put("ref", change.entity().toString());
        if (entity != null) {
            entityNode.put(
                    "title",
                    entity.entity()
                            .metadata()
                            .path("title")
                            .asText(change.entity().name()));
            entity.targetsOf(RelationType.OWNED_BY.text()).stream()
                    .findFirst()
                    .ifPresent(owner -> entityNode.put("owner", owner.toString()));
        }
        data.put(
                "direction",
                rank(scorecard, change.levelAfter()) > rank(scorecard, change.levelBefore()) ? "up" : "down");
        data.set("before", state(change.levelBefore(), change.percentBefore()));
        data.set("after", state(change.levelAfter(), change.percentAfter()));
        change.checks().forEach(check -> data.withArrayProperty("checks").add(check(scorecard, check)));
        return event;
    }

    private static ObjectNode state(@Nullable String level, @Nullable Integer percent) {
        return JsonNodeFactory.instance.objectNode().put("level", level).put("percent", percent);
    }

    private static ObjectNode check(Scorecard scorecard, ResultChange.CheckChange change) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", change.check())
                .put("title", scorecard.check(change.check()).map(Check::title).orElse(change.check()))
                .put("before", text(change.before()))
                .put("after", text(change.after()));
    }

    private static @Nullable String text(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT);
    }

    /// 0 for no level.
    private static int rank(Scorecard scorecard, @Nullable String level) {
        List<String> names = scorecard.levels().stream().map(Level::name).toList();
        return Optional.ofNullable(level).map(names::indexOf).orElse(-1) + 1;
    }
}
