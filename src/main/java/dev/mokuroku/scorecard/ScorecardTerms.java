package dev.mokuroku.scorecard;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.term.EntityTerm;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The keys of the terms that a scorecard adds to the entities it applies to. Callers cannot name the keys of a draft.
public final class ScorecardTerms {
    /// The first part of the keys.
    public static final String NAME = "scorecard";
    /// The first part of the keys of drafts.
    public static final String DRAFT_NAME = EntityTerm.INTERNAL_PREFIX + NAME;
    /// All keys of drafts begin so.
    public static final String DRAFT_PREFIX = DRAFT_NAME + ".";

    /// The last parts of the keys; of a check, what comes before its id.
    public static final String LEVEL = "level";
    public static final String PERCENT = "percent";
    public static final String PASSED = "passed";
    public static final String CHECK = "check.";
    public static final String CHANGED = "changed";

    /// Of the same length for all times, so that they are ordered as texts.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ScorecardTerms() {}

    /// The name of the level that is reached, or `none`. Missing for a scorecard without levels.
    public static String levelKey(Scorecard scorecard) {
        return prefix(scorecard) + LEVEL;
    }

    /// Three digits: `087`.
    public static String percentKey(Scorecard scorecard) {
        return prefix(scorecard) + PERCENT;
    }

    /// `true` or `false`.
    public static String passedKey(Scorecard scorecard) {
        return prefix(scorecard) + PASSED;
    }

    /// The outcome in lower case, with an underscore in `not_applicable`. Entities are not ordered by it.
    public static String checkKey(Scorecard scorecard, String check) {
        return prefix(scorecard) + CHECK + check;
    }

    /// When level, percent or the outcome of a check last changed, as ISO 8601 text in UTC with milliseconds. Lists of
    /// results are ordered by it. It changes only when another term of the scorecard does.
    public static String changedKey(Scorecard scorecard) {
        return prefix(scorecard) + CHANGED;
    }

    /// A value of [#changedKey].
    public static String timeText(Instant time) {
        return TIME.format(time);
    }

    /// The scorecard's name, with its namespace if that is not the default one.
    public static String nameOf(EntityRef scorecard) {
        return scorecard.namespace().equals(EntityRef.DEFAULT_NAMESPACE)
                ? scorecard.name()
                : scorecard.namespace() + "/" + scorecard.name();
    }

    private static String prefix(Scorecard scorecard) {
        return prefix(scorecard.ref(), scorecard.draft());
    }

    /// What the keys of a scorecard begin with.
    public static String prefix(EntityRef scorecard, boolean draft) {
        return (draft ? DRAFT_NAME : NAME) + "." + nameOf(scorecard) + ".";
    }
}
