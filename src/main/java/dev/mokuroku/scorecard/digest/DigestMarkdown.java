package dev.mokuroku.scorecard.digest;

import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.change.EntityMove;
import dev.mokuroku.scorecard.change.LevelMoves;
import dev.mokuroku.scorecard.change.ScorecardDiff;
import dev.mokuroku.scorecard.read.ResultTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a digest as Markdown. Texts of descriptors are data: what Markdown would format is escaped.
public final class DigestMarkdown {
    private static final int MAX_MOVES = 20;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|!&~]");

    private final TeamDigest digest;
    private final StringBuilder text = new StringBuilder();

    private DigestMarkdown(TeamDigest digest) {
        this.digest = digest;
    }

    public static String of(TeamDigest digest) {
        return new DigestMarkdown(digest).write();
    }

    private String write() {
        line("# Scorecards of %s".formatted(titleOf(digest.group())));
        line("From %s to %s, in UTC.".formatted(day(digest.since()), day(digest.until())));
        if (digest.scorecards().isEmpty()) {
            line("No scorecard applies to the entities of this group.");
        }
        digest.scorecards().forEach(this::part);
        section("Becomes effective soon", digest.upcoming(), DigestMarkdown::upcoming);
        section("Exemptions that end soon", digest.expiring(), DigestMarkdown::expiring);
        return text.toString();
    }

    private void part(TeamDigest.Part part) {
        line("## " + escape(part.scorecard().title()));
        line(totals(part.totals()));
        ScorecardDiff diff = part.diff();
        if (diff == null || diff.moves().isEmpty()) {
            line("No entity fell or rose.");
        } else {
            moves("fell", diff, diff.falls(), true);
            moves("rose", diff, diff.rises(), false);
        }
        section("Checks that most entities fail", part.worstChecks(), DigestMarkdown::failed);
    }

    private static String totals(ResultTotals totals) {
        String levels = totals.levels().entrySet().stream()
                .map(level -> "%s %d".formatted(escape(level.getKey()), level.getValue()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%d entities, %.1f %% on average, %d pass, %d have unknown checks%s.",
                totals.entityCount(),
                totals.averagePercent(),
                totals.passedCount(),
                totals.unknownCount(),
                levels.isEmpty() ? "" : " (" + levels + ")");
    }

    private void moves(String verb, ScorecardDiff diff, List<LevelMoves> levels, boolean fell) {
        for (LevelMoves moved : levels) {
            String level = moved.level() == null ? "" : (fell ? " from " : " to ") + escape(moved.level());
            String because = moved.checks().stream()
                    .map(check ->
                            "%d because of %s".formatted(check.entityCount(), title(diff.scorecard(), check.check())))
                    .collect(Collectors.joining(", "));
            line("**%d %s%s**%s".formatted(moved.entityCount(), verb, level, because.isEmpty() ? "" : ": " + because));
        }
        List<EntityMove> own =
                diff.moves().stream().filter(move -> move.fell() == fell).toList();
        if (!own.isEmpty()) {
            own.stream().limit(MAX_MOVES).forEach(move -> item(move(move)));
            if (own.size() > MAX_MOVES) {
                item("and %d more".formatted(own.size() - MAX_MOVES));
            }
            text.append('\n');
        }
    }

    private static String move(EntityMove move) {
        String levels = move.levelBefore() == null
                ? ""
                : "%s to %s, ".formatted(escape(move.levelBefore()), escape(String.valueOf(move.levelAfter())));
        return "%s: %s%d %% to %d %%"
                .formatted(escape(move.entity().toString()), levels, move.percentBefore(), move.percentAfter());
    }

    private static String failed(TeamDigest.FailedCheck check) {
        return "%s: %d fail, %d unknown"
                .formatted(escape(check.check().title()), check.failCount(), check.unknownCount());
    }

    private static String upcoming(TeamDigest.UpcomingCheck check) {
        return "%s: %s of %s, %d would fail"
                .formatted(
                        check.effectiveFrom(),
                        escape(check.check().title()),
                        escape(check.scorecard().title()),
                        check.warnCount());
    }

    private static String expiring(TeamDigest.ExpiringExemption exemption) {
        return "%s: %s from %s of %s (%s)"
                .formatted(
                        exemption.until(),
                        escape(exemption.entity().toString()),
                        title(exemption.scorecard(), exemption.check()),
                        escape(exemption.scorecard().title()),
                        escape(exemption.reason()));
    }

    private interface Item<T> {
        String text(T item);
    }

    private <T> void section(String title, List<T> items, Item<T> item) {
        if (!items.isEmpty()) {
            line("**%s**".formatted(title));
            items.forEach(one -> item(item.text(one)));
            text.append('\n');
        }
    }

    private void line(String line) {
        text.append(line).append("\n\n");
    }

    private void item(String item) {
        text.append("- ").append(item).append('\n');
    }

    private static String titleOf(IndexedEntity entity) {
        return escape(
                entity.entity().metadata().path("title").asText(entity.entity().name()));
    }

    private static String title(Scorecard scorecard, String check) {
        return escape(scorecard.check(check).map(found -> found.title()).orElse(check));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    static String escape(String text) {
        return SPECIAL.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("\\\\$0");
    }
}
