package dev.mokuroku.scorecard.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Remediation;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.gate.GateDecision;
import dev.mokuroku.scorecard.gate.Remedies;
import dev.mokuroku.scorecard.read.ResultCondition;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The decision of a gate.
///
/// @param applicable whether the scorecard applies to the entity; an entity to which it does not passes
/// @param requiredLevel null if every check must pass
/// @param reasons the checks that keep the entity from passing
/// @param notes the checks that warn or are exempt
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateJson(
        boolean passed,
        boolean applicable,
        String scorecard,
        String entity,
        @Nullable String requiredLevel,
        @Nullable Integer requiredPercent,
        @Nullable String level,
        @Nullable Integer percent,
        List<Reason> reasons,
        List<Reason> notes) {
    /// @param text why, in a sentence
    /// @param unknownFacts facts that are missing or stale
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            String check,
            String title,
            String outcome,
            String severity,
            @Nullable String level,
            String text,
            List<String> unknownFacts,
            @Nullable Double number,
            @Nullable String unit,
            @Nullable Remedy remediation) {
        static Reason of(GateDecision.Finding finding) {
            Check check = finding.check();
            CheckResult result = finding.result();
            return new Reason(
                    check.id(),
                    check.title(),
                    ResultCondition.text(result.outcome()),
                    check.severity().name().toLowerCase(Locale.ROOT),
                    check.level(),
                    Remedies.sentence(finding),
                    result.unknownFacts(),
                    result.number(),
                    check.unit(),
                    Remedy.of(check.remediation()));
        }
    }

    /// What to do.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Remedy(
            @Nullable String text,
            @Nullable String url,
            @Nullable String template,
            @Nullable String campaign) {
        static @Nullable Remedy of(@Nullable Remediation remediation) {
            return remediation == null
                    ? null
                    : new Remedy(
                            remediation.text(),
                            Objects.toString(remediation.url(), null),
                            Objects.toString(remediation.template(), null),
                            Objects.toString(remediation.campaign(), null));
        }
    }

    static GateJson of(GateDecision decision, EntityRef entity) {
        EntityResult result = decision.result();
        return new GateJson(
                decision.passed(),
                result != null,
                decision.scorecard().ref().toString(),
                entity.toString(),
                decision.level() == null ? null : decision.level().name(),
                decision.level() == null ? null : decision.level().minPercent(),
                result == null ? null : result.level(),
                result == null ? null : result.percent(),
                decision.blocking().stream().map(Reason::of).toList(),
                decision.noted().stream().map(Reason::of).toList());
    }
}
