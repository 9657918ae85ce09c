package dev.mokuroku.scorecard.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.mokuroku.scorecard.evaluation.Outcome;
import dev.mokuroku.scorecard.read.ResultCondition;
import dev.mokuroku.scorecard.result.ResultChange;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A change of the result of a scorecard for an entity, as JSON and as a row of CSV.
///
/// @param checks `readme:pass>fail`, with spaces between; `none` for a check that is new or gone
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"at", "entity", "levelBefore", "levelAfter", "percentBefore", "percentAfter", "checks"})
public record ChangeRow(
        String at,
        String entity,
        @Nullable String levelBefore,
        @Nullable String levelAfter,
        @Nullable Integer percentBefore,
        @Nullable Integer percentAfter,
        String checks) {
    static ChangeRow of(ResultChange change) {
        return new ChangeRow(
                change.at().toString(),
                change.entity().toString(),
                change.levelBefore(),
                change.levelAfter(),
                change.percentBefore(),
                change.percentAfter(),
                change.checks().stream()
                        .map(check -> "%s:%s>%s".formatted(check.check(), text(check.before()), text(check.after())))
                        .collect(Collectors.joining(" ")));
    }

    private static String text(@Nullable Outcome outcome) {
        return outcome == null ? "none" : ResultCondition.text(outcome);
    }
}
