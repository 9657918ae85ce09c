package dev.mokuroku.scorecard.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The result of a scorecard for an entity, as JSON and as a row of CSV.
///
/// @param owner the first owner
/// @param failed ids of checks with spaces between; so are the following ones
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "entity",
    "owner",
    "system",
    "level",
    "percent",
    "passed",
    "failed",
    "unknown",
    "stopped",
    "warned",
    "exempt",
    "changedAt",
    "evaluatedAt"
})
public record ResultRow(
        String entity,
        @Nullable String owner,
        @Nullable String system,
        @Nullable String level,
        int percent,
        boolean passed,
        String failed,
        String unknown,
        String stopped,
        String warned,
        String exempt,
        String changedAt,
        String evaluatedAt) {
    static ResultRow of(IndexedEntity entity, EntityResult result) {
        return new ResultRow(
                entity.ref().toString(),
                first(entity, RelationType.OWNED_BY, ""),
                first(entity, RelationType.PART_OF, "system"),
                result.level(),
                result.percent(),
                result.passed(),
                checks(result, Outcome.FAIL),
                checks(result, Outcome.UNKNOWN),
                checks(result, Outcome.ERROR),
                checks(result, Outcome.WARN),
                checks(result, Outcome.EXEMPT),
                result.changedAt().toString(),
                result.evaluatedAt().toString());
    }

    private static @Nullable String first(IndexedEntity entity, RelationType type, String kind) {
        return entity.targetsOf(type.text()).stream()
                .filter(target -> kind.isEmpty() || target.kind().equals(kind))
                .map(EntityRef::toString)
                .findFirst()
                .orElse(null);
    }

    private static String checks(EntityResult result, Outcome outcome) {
        return result.checks().stream()
                .filter(check -> check.outcome() == outcome)
                .map(CheckResult::check)
                .collect(Collectors.joining(" "));
    }
}
