package dev.mokuroku.scorecard.fact.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.CatalogException;
import org.jspecify.annotations.Nullable;

/// Collects what a report of test coverage says in all.
final class CoverageCounts {
    private static final double HUNDRED = 100;

    private @Nullable Count lines;
    private @Nullable Count branches;
    private @Nullable Double linePercent;
    private @Nullable Double branchPercent;

    private record Count(long valid, long covered) {
        Count plus(long moreValid, long moreCovered) {
            return new Count(valid + moreValid, covered + moreCovered);
        }
    }

    void addLines(long valid, long covered) {
        lines = (lines == null ? new Count(0, 0) : lines).plus(valid, covered);
    }

    void addBranches(long valid, long covered) {
        branches = (branches == null ? new Count(0, 0) : branches).plus(valid, covered);
    }

    /// For reports without counts.
    void lineRate(double percent) {
        linePercent = percent;
    }

    void branchRate(double percent) {
        branchPercent = percent;
    }

    DocumentFacts facts() {
        ObjectNode values = DocumentFacts.noValues();
        put(values, lines, linePercent, "lines", "covered_lines", "line_percent");
        put(values, branches, branchPercent, "branches", "covered_branches", "branch_percent");
        if (values.isEmpty()) {
            throw CatalogException.invalidInput("The document has no totals of lines or branches");
        }
        return DocumentFacts.of(values);
    }

    private static void put(
            ObjectNode values,
            @Nullable Count count,
            @Nullable Double percent,
            String valid,
            String covered,
            String percentName) {
        if (count != null) {
            values.put(valid, count.valid()).put(covered, Math.min(count.valid(), count.covered()));
        }
        Double known = count == null ? percent : percentOf(count);
        if (known != null) {
            values.put(percentName, Math.min(HUNDRED, Math.round(known * HUNDRED) / HUNDRED));
        }
    }

    private static @Nullable Double percentOf(Count count) {
        return count.valid() == 0 ? null : (Double) (count.covered() * HUNDRED / count.valid());
    }
}
