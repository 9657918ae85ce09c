package dev.mokuroku.scorecard.read;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Level;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardTerms;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A condition on the results of one scorecard. All parts that are given must match.
///
/// @param levels names of levels, `none` among them; all if empty
/// @param passed whether the entity passes; null for both
/// @param check whose outcome counts; null for any check
/// @param outcomes all if empty
public record ResultCondition(
        List<String> levels,
        @Nullable Boolean passed,
        @Nullable String check,
        List<Outcome> outcomes) {
    public static final ResultCondition EVERY_RESULT = new ResultCondition(List.of(), null, null, List.of());

    /// Entities with an unknown check, whose result may be better than shown.
    static final ResultCondition UNKNOWN = ofOutcome(Outcome.UNKNOWN);

    static final ResultCondition ERROR = ofOutcome(Outcome.ERROR);

    private static ResultCondition ofOutcome(Outcome outcome) {
        return new ResultCondition(List.of(), null, null, List.of(outcome));
    }

    /// The entities with such a result.
    ///
    /// @throws CatalogException `INVALID_INPUT` for a level or a check that the scorecard lacks
    public EntityFilter filter(Scorecard scorecard) {
        List<EntityFilter> parts = new ArrayList<>();
        parts.add(new EntityFilter.Exists(ScorecardTerms.percentKey(scorecard)));
        if (!levels.isEmpty()) {
            levels.forEach(level -> checkLevel(scorecard, level));
            parts.add(new EntityFilter.In(ScorecardTerms.levelKey(scorecard), levels));
        }
        if (passed != null) {
            parts.add(EntityFilter.is(ScorecardTerms.passedKey(scorecard), passed.toString()));
        }
        if (check != null && scorecard.check(check).isEmpty()) {
            throw CatalogException.invalidField(
                    "check", "must be the id of a check of %s but is '%s'".formatted(scorecard.ref(), check));
        }
        if (!outcomes.isEmpty() || check != null) {
            parts.add(new EntityFilter.Any(checkConditions(scorecard)));
        }
        return EntityFilter.allOf(parts.toArray(EntityFilter[]::new));
    }

    private List<EntityFilter> checkConditions(Scorecard scorecard) {
        List<String> texts = outcomes.stream().map(ResultCondition::text).toList();
        Stream<String> ids = check == null ? scorecard.checks().stream().map(Check::id) : Stream.of(check);
        return ids.map(id -> ScorecardTerms.checkKey(scorecard, id))
                .<EntityFilter>map(
                        key -> texts.isEmpty() ? new EntityFilter.Exists(key) : new EntityFilter.In(key, texts))
                .toList();
    }

    /// As terms and REST write an outcome: `not_applicable`.
    public static String text(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /// @throws CatalogException `INVALID_INPUT`
    private static void checkLevel(Scorecard scorecard, String level) {
        List<String> known = levelNames(scorecard);
        if (!known.contains(level)) {
            throw CatalogException.invalidField(
                    "level",
                    known.isEmpty()
                            ? "must not be set, because %s has no levels".formatted(scorecard.ref())
                            : "must be one of %s but is '%s'".formatted(String.join(", ", known), level));
        }
    }

    private static List<String> levelNames(Scorecard scorecard) {
        return scorecard.levels().isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(Level.NONE),
                                scorecard.levels().stream().map(Level::name))
                        .toList();
    }
}
