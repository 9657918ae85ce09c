package dev.mokuroku.scorecard.notification;

import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.ENTITY;
import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.READINESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.result.ResultChange;
import dev.mokuroku.scorecard.result.ResultChange.CheckChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LevelChangedEventTest {
    @Test
    void hasBeforeAndAfter() throws Exception {
        JsonNode event = LevelChangedEvent.of("https://catalog.example.com", change("gold", "bronze"), READINESS, null);
        assertThat(event).isEqualTo(PlainJson.MAPPER.readTree("""
                {
                  "specversion": "1.0",
                  "id": "7",
                  "source": "https://catalog.example.com",
                  "type": "dev.mokuroku.scorecard.level.changed",
                  "subject": "component:default/checkout",
                  "time": "2026-11-28T09:15:00Z",
                  "datacontenttype": "application/json",
                  "data": {
                    "scorecard": {"ref": "scorecard:default/readiness", "title": "Readiness"},
                    "entity": {"ref": "component:default/checkout"},
                    "direction": "down",
                    "before": {"level": "gold", "percent": 100},
                    "after": {"level": "bronze", "percent": 50},
                    "checks": [
                      {"id": "has-owner", "title": "Has an owner", "before": "pass", "after": "unknown"},
                      {"id": "new", "title": "new", "before": null, "after": "not_applicable"}
                    ]
                  }
                }
                """));
    }

    @Test
    void isOnlyOfChangesBetweenLevels() {
        assertThat(LevelChangedEvent.isLevelChange(change("gold", "silver"))).isTrue();
        assertThat(LevelChangedEvent.isLevelChange(change("gold", "gold"))).isFalse();
        assertThat(LevelChangedEvent.isLevelChange(change(null, "gold"))).isFalse();
        assertThat(LevelChangedEvent.isLevelChange(change("gold", null))).isFalse();
    }

    @Test
    void saysThatAnyLevelIsMoreThanNone() {
        assertThat(LevelChangedEvent.of("x", change("none", "bronze"), READINESS, null)
                        .at("/data/direction")
                        .asText())
                .isEqualTo("up");
    }

    private static ResultChange change(@Nullable String before, @Nullable String after) {
        return new ResultChange(
                7,
                READINESS.ref(),
                ENTITY,
                Instant.parse("2026-11-28T09:15:00Z"),
                before,
                after,
                100,
                50,
                List.of(
                        new CheckChange("has-owner", Outcome.PASS, Outcome.UNKNOWN),
                        new CheckChange("new", null, Outcome.NOT_APPLICABLE)));
    }
}
