package dev.mokuroku.scorecard.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.ScorecardTerms;
import dev.mokuroku.scorecard.Severity;
import dev.mokuroku.scorecard.evaluation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a decision as SARIF 2.1.0 (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/>), with what GitHub's
/// code scanning needs: a location with the path in the repository, and a fingerprint that stays while a check
/// fails.
public final class Sarif {
    public static final String MEDIA_TYPE = "application/sarif+json";

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String FINGERPRINT = "mokurokuScorecardCheck/v1";

    private final GateDecision decision;
    private final EntityRef entity;
    private final Optional<String> path;
    private final String prefix;

    private Sarif(GateDecision decision, Entity entity) {
        this.decision = decision;
        this.entity = entity.ref();
        this.path = DescriptorPath.of(entity);
        this.prefix = ScorecardTerms.nameOf(decision.scorecard().ref()) + "/";
    }

    public static ObjectNode of(GateDecision decision, Entity entity) {
        return new Sarif(decision, entity).log();
    }

    private ObjectNode log() {
        List<GateDecision.Finding> findings = new ArrayList<>(decision.blocking());
        findings.addAll(decision.noted());
        ObjectNode log = PlainJson.MAPPER.createObjectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Mokuroku")
                .put("fullName", "Mokuroku scorecard " + decision.scorecard().title())
                .put("semanticVersion", "1.0.0");
        ArrayNode rules = driver.putArray("rules");
        findings.forEach(finding -> rules.add(rule(finding.check())));
        run.putObject("automationDetails").put("id", "scorecard/%s%s/".formatted(prefix, entity));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        for (int i = 0; i < findings.size(); i++) {
            results.add(result(findings.get(i), i));
        }
        return log;
    }

    private ObjectNode rule(Check check) {
        ObjectNode rule = PlainJson.MAPPER.createObjectNode();
        rule.put("id", prefix + check.id()).put("name", check.id());
        rule.putObject("shortDescription").put("text", check.title());
        rule.putObject("fullDescription")
                .put("text", check.description() == null ? check.title() : check.description());
        String help = Remedies.markdown(check);
        rule.putObject("help").put("text", help).put("markdown", help);
        if (check.remediation() != null && check.remediation().url() != null) {
            rule.put("helpUri", check.remediation().url().toString());
        }
        rule.putObject("defaultConfiguration").put("level", level(check.severity()));
        rule.putObject("properties").putArray("tags").add("scorecard");
        return rule;
    }

    private ObjectNode result(GateDecision.Finding finding, int index) {
        ObjectNode result = PlainJson.MAPPER.createObjectNode();
        result.put("ruleId", prefix + finding.check().id()).put("ruleIndex", index);
        result.put("kind", "fail").put("level", level(finding));
        result.putObject("message").put("text", entity + ": " + Remedies.sentence(finding));
        path.ifPresent(file -> {
            ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", file).put("uriBaseId", "%SRCROOT%");
            physical.putObject("region").put("startLine", 1);
        });
        String identity = entity + " " + prefix + finding.check().id();
        result.putObject("partialFingerprints").put(FINGERPRINT, HexDigest.sha256(identity.getBytes(UTF_8)));
        if (finding.result().outcome() == Outcome.EXEMPT) {
            result.putArray("suppressions").addObject().put("kind", "external").put("status", "accepted");
        }
        return result;
    }

    /// What blocks is at least a warning, and what only warns is a note.
    private static String level(GateDecision.Finding finding) {
        return switch (finding.result().outcome()) {
            case FAIL -> level(finding.check().severity());
            case UNKNOWN, ERROR -> "warning";
            case WARN, EXEMPT, PASS, NOT_APPLICABLE -> "note";
        };
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case LOW, MEDIUM -> "warning";
            case HIGH, CRITICAL -> "error";
        };
    }
}
