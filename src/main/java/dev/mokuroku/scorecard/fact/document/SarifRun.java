package dev.mokuroku.scorecard.fact.document;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A run of a tool, while its fields are read in any order. A result without a level has the level of its rule, which
/// may come later.
final class SarifRun {
    private static final String WARNING = "warning";
    private static final int MAX_RULES = 20_000;

    private final JsonDocument document;
    private final Map<String, String> levelByRule = new HashMap<>();
    private final Map<String, Integer> withoutLevel = new HashMap<>();
    private @Nullable String tool;
    private int rules;
    private int errors;
    private int warnings;
    private int notes;
    private int suppressed;

    SarifRun(JsonDocument document) {
        this.document = document;
    }

    void readField(String name) throws IOException {
        switch (name) {
            case "tool" -> document.object(this::readTool);
            case "results" -> document.list(this::readResult);
            default -> document.skip();
        }
    }

    private void readTool(String name) throws IOException {
        if (name.equals("driver")) {
            document.object(this::readDriver);
        } else {
            document.skip();
        }
    }

    private void readDriver(String name) throws IOException {
        switch (name) {
            case "name" -> tool = document.text();
            case "rules" -> document.list(this::readRule);
            default -> document.skip();
        }
    }

    private void readRule() throws IOException {
        Rule rule = new Rule();
        document.object(rule::readField);
        if (rule.level != null) {
            putLevel(indexKey(rules), rule.level);
            if (rule.id != null) {
                putLevel(rule.id, rule.level);
            }
        }
        rules++;
    }

    private void putLevel(String rule, String level) {
        levelByRule.put(rule, level);
        checkCount(levelByRule.size());
    }

    private static String indexKey(int index) {
        return "\n" + index;
    }

    private void readResult() throws IOException {
        Result result = new Result();
        document.object(result::readField);
        if (!result.isFailure()) {
            return;
        }
        if (result.suppressed) {
            suppressed++;
        } else if (result.level != null) {
            count(result.level, 1);
        } else {
            withoutLevel.merge(result.ruleKey(), 1, Integer::sum);
            checkCount(withoutLevel.size());
        }
    }

    private static void checkCount(int count) {
        if (count > 2 * MAX_RULES) {
            throw new CatalogException(
                    ErrorCode.LIMIT_EXCEEDED, "runs", "runs: a run may have at most %,d rules".formatted(MAX_RULES));
        }
    }

    /// After the last field.
    void settle() {
        withoutLevel.forEach((rule, count) -> count(levelByRule.getOrDefault(rule, WARNING), count));
        withoutLevel.clear();
        levelByRule.clear();
    }

    private void count(String level, int results) {
        switch (level) {
            case "error" -> errors += results;
            case "note", "none" -> notes += results;
            default -> warnings += results;
        }
    }

    SarifRun plus(SarifRun other) {
        errors += other.errors;
        warnings += other.warnings;
        notes += other.notes;
        suppressed += other.suppressed;
        return this;
    }

    String tool() {
        return Objects.requireNonNullElse(tool, "unknown");
    }

    int results() {
        return errors + warnings + notes;
    }

    int errors() {
        return errors;
    }

    int warnings() {
        return warnings;
    }

    int notes() {
        return notes;
    }

    int suppressed() {
        return suppressed;
    }

    private final class Rule {
        private @Nullable String id;
        private @Nullable String level;

        private void readField(String name) throws IOException {
            switch (name) {
                case "id" -> id = document.text();
                case "defaultConfiguration" -> document.object(this::readConfiguration);
                default -> document.skip();
            }
        }

        private void readConfiguration(String name) throws IOException {
            if (name.equals("level")) {
                level = document.text();
            } else {
                document.skip();
            }
        }
    }

    private final class Result {
        private @Nullable String level;
        private @Nullable String kind;
        private @Nullable String ruleId;
        private @Nullable String baselineState;
        private @Nullable Double ruleIndex;
        private boolean suppressed;

        private void readField(String name) throws IOException {
            switch (name) {
                case "level" -> level = document.text();
                case "kind" -> kind = document.text();
                case "ruleId" -> ruleId = document.text();
                case "ruleIndex" -> ruleIndex = document.number();
                case "baselineState" -> baselineState = document.text();
                case "suppressions" ->
                    document.list(() -> {
                        suppressed = true;
                        document.skip();
                    });
                default -> document.skip();
            }
        }

        /// Neither passed, nor gone since the baseline.
        private boolean isFailure() {
            return (kind == null || kind.equals("fail")) && !"absent".equals(baselineState);
        }

        private String ruleKey() {
            if (ruleIndex != null && ruleIndex >= 0) {
                return indexKey(ruleIndex.intValue());
            }
            return Objects.requireNonNullElse(ruleId, "");
        }
    }
}
