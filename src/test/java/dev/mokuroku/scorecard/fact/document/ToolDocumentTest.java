package dev.mokuroku.scorecard.fact.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ToolDocumentTest {
    @Test
    void readsScoresOfOpenssf() throws IOException {
        DocumentFacts facts = parse(ToolDocument.OPENSSF_SCORECARD, """
                {"date": "2026-03-01", "repo": {"name": "github.com/acme/checkout", "commit": "3f2a1c9d0011"},
                 "scorecard": {"version": "v5"}, "score": 7.4, "checks": [
                  {"name": "Branch-Protection", "score": 8, "reason": "fine", "details": ["a", {"b": 1}]},
                  {"name": "Fuzzing", "score": -1}, {"name": "A-New-Check", "score": 3}, "odd", {"name": 7}],
                 "metadata": null}""");
        expect(facts, """
                {"score": 7.4, "scores": {"A-New-Check": "3", "Branch-Protection": "8"}, "branch_protection": 8}""");
        assertThat(facts.at()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(facts.source()).isEqualTo("acme/checkout@3f2a1c9");
        assertThat(facts.link()).isEqualTo("https://scorecard.dev/viewer/?uri=github.com/acme/checkout");
    }

    @Test
    void countsResultsOfSarifByLevelAndTool() throws IOException {
        DocumentFacts facts = parse(ToolDocument.SARIF, """
                {"version": "2.1.0", "runs": [
                 {"results": [{"ruleId": "r1"}, {"ruleIndex": 1}, {"ruleId": "unknown"}, {"level": "error"},
                    {"level": "note"}, {"level": "none"}, {"level": "error", "kind": "pass"},
                    {"level": "error", "baselineState": "absent"},
                    {"level": "error", "suppressions": [{"kind": "inSource"}]}, {"level": "error", "suppressions": []}],
                  "tool": {"driver": {"name": "CodeQL", "rules": [
                    {"id": "r1", "defaultConfiguration": {"level": "error"}},
                    {"id": "r2", "defaultConfiguration": {"level": "note"}}]}}},
                 {"tool": {"driver": {"name": "Trivy"}}, "results": [{"level": "warning"}]},
                 {"tool": {"driver": {"name": "Trivy"}}, "results": null}]}""");
        expect(facts, """
                {"tools": ["CodeQL", "Trivy"], "results_by_tool": {"CodeQL": "7", "Trivy": "1"},
                 "errors_by_tool": {"CodeQL": "3", "Trivy": "0"},
                 "results": 8, "errors": 3, "warnings": 2, "notes": 3, "suppressed": 1}""");
    }

    @Test
    void countsTestCasesOfJunit() throws IOException {
        DocumentFacts facts = parse(ToolDocument.JUNIT, """
                <?xml version="1.0"?>
                <testsuites tests="99"><testsuite name="a" time="5">
                  <testcase name="one" time="1.5"/>
                  <testcase name="two" time="1,000.25"><failure>no</failure><error>counted once</error></testcase>
                  <testcase name="three"><error/></testcase>
                  <testsuite><testcase name="four" time="x"><skipped/></testcase></testsuite>
                  <error>of the suite</error>
                </testsuite></testsuites>""");
        expect(facts, """
                {"tests": 4, "failures": 1, "errors": 1, "skipped": 1, "seconds": 1001.75}""");
    }

    @Test
    void readsTotalsOfCoverage() throws IOException {
        expect(parse(ToolDocument.COVERAGE, """
                        <?xml version="1.0"?>
                        <!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
                        <coverage lines-valid="200" lines-covered="150" branches-valid="0" branches-covered="0"
                          line-rate="0.75"><packages/></coverage>"""), """
                {"lines": 200, "covered_lines": 150, "line_percent": 75.0, "branches": 0, "covered_branches": 0}""");
        expect(parse(ToolDocument.COVERAGE, """
                        <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
                        <report name="a"><package name="p"><counter type="LINE" missed="900" covered="1"/></package>
                        <counter type="LINE" missed="1" covered="2"/><counter type="BRANCH" missed="1" covered="3"/>
                        <counter type="CLASS" missed="0" covered="1"/></report>"""), """
                {"lines": 3, "covered_lines": 2, "line_percent": 66.67,
                 "branches": 4, "covered_branches": 3, "branch_percent": 75.0}""");
        expect(parse(ToolDocument.COVERAGE, """
                        TN:
                        SF:a.js
                        DA:1,1
                        LF:10
                        LH:9
                        end_of_record
                        SF:b.js
                        LF:10
                        LH:10
                        end_of_record
                        """), """
                {"lines": 20, "covered_lines": 19, "line_percent": 95.0}""");
        expect(parse(ToolDocument.COVERAGE, "<coverage line-rate=\"0.5\"/>"), """
                {"line_percent": 50.0}""");
    }

    private static DocumentFacts parse(ToolDocument document, String text) throws IOException {
        return document.parse(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    /// Numbers of several Java types are equal.
    private static void expect(DocumentFacts facts, String json) throws IOException {
        assertThat(PlainJson.MAPPER.readTree(facts.values().toString())).isEqualTo(PlainJson.MAPPER.readTree(json));
    }
}
