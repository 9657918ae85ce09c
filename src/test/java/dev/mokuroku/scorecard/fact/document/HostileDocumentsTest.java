package dev.mokuroku.scorecard.fact.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that attack the parser are refused with a text, within little time and memory.
class HostileDocumentsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource(ToolDocument.class)
    void othersAreRefused(ToolDocument document) {
        for (String text :
                new String[] {"", " ", "[]", "7", "{}", "{\"runs\": 7}", "<a/>", "<a", "\0", "null", "{\"a\":"}) {
            refused(document, text, "");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ToolDocument.class,
            names = {"JUNIT", "COVERAGE"})
    void entitiesOfXmlAreNotExpanded(ToolDocument document) {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE report [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            laughs.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        String root = document == ToolDocument.JUNIT ? "testsuite" : "report";
        refused(document, laughs + "]><%1$s>&l19;</%1$s>".formatted(root), "");
        refused(
                document,
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><%1$s>&x;</%1$s>".formatted(root),
                "");
        refused(
                document,
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><%1$s a=\"&x;\"/>".formatted(root),
                "");
    }

    @Test
    void deepDocumentsAreRefused() {
        refused(ToolDocument.JUNIT, "<testsuite>".repeat(50_000), "");
        refused(ToolDocument.COVERAGE, "<report>" + "<a>".repeat(60), "at most 50 elements within each other");
        refused(ToolDocument.SARIF, "{\"version\": \"2.1.0\", \"runs\": " + "[".repeat(50_000), "not valid JSON");
        refused(ToolDocument.OPENSSF_SCORECARD, "{\"checks\": " + "{\"a\":".repeat(50_000), "not valid JSON");
    }

    @Test
    void manyToolsAreRefused() {
        StringBuilder runs = new StringBuilder("{\"version\": \"2.1.0\", \"runs\": [{}");
        for (int i = 0; i < 101; i++) {
            runs.append(",{\"tool\": {\"driver\": {\"name\": \"t%d\"}}}".formatted(i));
        }
        refused(ToolDocument.SARIF, runs + "]}", "runs: there may be at most 100 tools");
    }

    @Test
    void manyRulesAreRefused() {
        StringBuilder results = new StringBuilder("{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{}");
        for (int i = 0; i < 50_000; i++) {
            results.append(",{\"ruleId\": \"r%d\"}".formatted(i));
        }
        refused(ToolDocument.SARIF, results + "]}]}", "runs: a run may have at most 20,000 rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LF:x", "LF:", "LF:99999999999"})
    void numbersOfLcovAreChecked(String text) {
        refused(ToolDocument.COVERAGE, text, "must have a number");
    }

    private static void refused(ToolDocument document, String text, String message) {
        Assertions.assertTimeout(
                LIMIT,
                () -> assertThatThrownBy(() -> document.parse(new ByteArrayInputStream(text.getBytes(UTF_8))))
                        .as(text.substring(0, Math.min(60, text.length())))
                        .isInstanceOf(CatalogException.class)
                        .hasMessageContaining(message));
    }
}
