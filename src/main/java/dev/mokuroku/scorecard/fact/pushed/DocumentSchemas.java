package dev.mokuroku.scorecard.fact.pushed;

import static dev.mokuroku.scorecard.fact.FactType.INTEGER;
import static dev.mokuroku.scorecard.fact.FactType.NUMBER;
import static dev.mokuroku.scorecard.fact.FactType.TEXTS;
import static dev.mokuroku.scorecard.fact.FactType.TEXT_MAP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The schemas of the documents of tools.
public final class DocumentSchemas {
    /// The checks of OpenSSF Scorecard, as names of facts.
    public static final List<String> OPENSSF_CHECKS = List.of(
            "binary_artifacts",
            "branch_protection",
            "ci_tests",
            "cii_best_practices",
            "code_review",
            "contributors",
            "dangerous_workflow",
            "dependency_update_tool",
            "fuzzing",
            "license",
            "maintained",
            "packaging",
            "pinned_dependencies",
            "sast",
            "sbom",
            "security_policy",
            "signed_releases",
            "token_permissions",
            "vulnerabilities",
            "webhooks");

    public static final FactSchema OPENSSF = openssf();

    public static final FactSchema SARIF = FactSchema.ofDocument(
            "sarif",
            List.of(
                    new SchemaFact("results", INTEGER, "Number of results that are not suppressed."),
                    new SchemaFact("errors", INTEGER, "Number of results of the level error."),
                    new SchemaFact("warnings", INTEGER, "Number of results of the level warning."),
                    new SchemaFact("notes", INTEGER, "Number of results of the levels note and none."),
                    new SchemaFact("suppressed", INTEGER, "Number of suppressed results."),
                    new SchemaFact("tools", TEXTS, "Names of the tools."),
                    new SchemaFact("results_by_tool", TEXT_MAP, "Number of results, by the name of the tool."),
                    new SchemaFact("errors_by_tool", TEXT_MAP, "Number of errors, by the name of the tool.")));

    public static final FactSchema JUNIT = FactSchema.ofDocument(
            "junit",
            List.of(
                    new SchemaFact("tests", INTEGER, "Number of tests."),
                    new SchemaFact("failures", INTEGER, "Number of failed tests."),
                    new SchemaFact("errors", INTEGER, "Number of tests that ended with an error."),
                    new SchemaFact("skipped", INTEGER, "Number of skipped tests."),
                    new SchemaFact("seconds", NUMBER, "Seconds that the tests took.")));

    public static final FactSchema COVERAGE = FactSchema.ofDocument(
            "coverage",
            List.of(
                    new SchemaFact("lines", INTEGER, "Number of lines that can be covered."),
                    new SchemaFact("covered_lines", INTEGER, "Number of covered lines."),
                    new SchemaFact("line_percent", NUMBER, "Covered lines in percent; unknown without lines."),
                    new SchemaFact("branches", INTEGER, "Number of branches that can be covered."),
                    new SchemaFact("covered_branches", INTEGER, "Number of covered branches."),
                    new SchemaFact(
                            "branch_percent", NUMBER, "Covered branches in percent; unknown without branches.")));

    private DocumentSchemas() {}

    public static List<FactSchema> all() {
        return List.of(OPENSSF, SARIF, JUNIT, COVERAGE);
    }

    static Optional<FactSchema> byName(String name) {
        return all().stream().filter(schema -> schema.name().equals(name)).findFirst();
    }

    private static FactSchema openssf() {
        List<SchemaFact> facts = new ArrayList<>();
        facts.add(new SchemaFact("score", NUMBER, "The score of OpenSSF Scorecard, 0 to 10."));
        facts.add(new SchemaFact("scores", TEXT_MAP, "The scores of all conclusive checks, by the name of the check."));
        OPENSSF_CHECKS.forEach(check -> facts.add(new SchemaFact(
                check,
                INTEGER,
                "The score of the check %s, 0 to 10; unknown if it is inconclusive.".formatted(check))));
        return FactSchema.ofDocument("openssf", facts);
    }
}
