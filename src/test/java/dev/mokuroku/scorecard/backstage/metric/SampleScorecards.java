package dev.mokuroku.scorecard.backstage.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardReader;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.evaluation.Evidence;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Scorecards and results for tests.
public final class SampleScorecards {
    public static final EntityRef ENTITY = EntityRef.parse("component:default/checkout");
    public static final Instant CHANGED = Instant.parse("2026-11-28T09:15:00Z");

    /// With the checks `has-owner`, `has-runbook` and `coverage`, a number.
    public static final Scorecard READINESS = read("scorecard:default/readiness", """
            levels:
              - {name: bronze}
              - {name: silver, color: "#123456"}
              - {name: gold}
            checks:
              - {id: has-owner, title: Has an owner, description: Somebody answers., expression: entity.owner_exists}
              - id: has-runbook
                level: silver
                expression: '"Runbook" in entity.link_titles'
                severity: high
                remediation: {text: Write one., url: "https://docs.example.com/runbooks"}
              - {id: coverage, level: gold, expression: quality.line_coverage, threshold: {min: 70}, unit: "%"}
            """);

    /// Without levels.
    public static final Scorecard SECURITY = read("scorecard:team-a/security", """
            checks:
              - {id: protected, expression: repo.branch_protected}
            """);

    private SampleScorecards() {}

    public static Scorecard read(String ref, String spec) {
        try {
            ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
            JsonNode metadata = yaml.readTree("{title: Readiness, description: Ready to run}");
            return ScorecardReader.read(EntityRef.parse(ref), "1", metadata, yaml.readTree(spec), null);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /// The outcomes of the checks in order.
    public static EntityResult result(Scorecard scorecard, @Nullable String level, int percent, Outcome... outcomes) {
        List<CheckResult> checks = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            checks.add(check(scorecard.checks().get(i).id(), outcomes[i], null, null));
        }
        return result(scorecard, level, percent, checks, Map.of());
    }

    public static EntityResult result(
            Scorecard scorecard,
            @Nullable String level,
            int percent,
            List<CheckResult> checks,
            Map<String, Evidence> facts) {
        boolean passed =
                checks.stream().allMatch(check -> check.outcome() == Outcome.PASS || check.outcome() == Outcome.EXEMPT);
        return new EntityResult(scorecard.ref(), ENTITY, level, percent, passed, checks, facts, CHANGED, CHANGED);
    }

    public static CheckResult check(String id, Outcome outcome, @Nullable Double number, @Nullable String message) {
        return new CheckResult(id, outcome, number, message, List.of("entity.owner_exists"), List.of(), CHANGED, null);
    }
}
