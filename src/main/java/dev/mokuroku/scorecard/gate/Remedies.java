package dev.mokuroku.scorecard.gate;

import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Remediation;
import dev.mokuroku.scorecard.evaluation.CheckResult;
import java.util.ArrayList;
import java.util.List;

/// Texts about checks that do not pass.
public final class Remedies {
    private Remedies() {}

    /// Why the check does not pass.
    public static String sentence(GateDecision.Finding finding) {
        CheckResult result = finding.result();
        String message = result.message() == null ? finding.check().title() : result.message();
        return switch (result.outcome()) {
            case ERROR -> "%s (the evaluation was stopped)".formatted(message);
            case WARN ->
                "%s (effective from %s)".formatted(message, finding.check().effectiveFrom());
            case EXEMPT -> "%s (exempt)".formatted(message);
            case PASS, FAIL, UNKNOWN, NOT_APPLICABLE -> message;
        };
    }

    /// What to do, never empty.
    static String markdown(Check check) {
        List<String> parts = new ArrayList<>();
        if (check.description() != null) {
            parts.add(check.description());
        }
        Remediation remediation = check.remediation();
        if (remediation != null) {
            if (remediation.text() != null) {
                parts.add(remediation.text());
            }
            if (remediation.url() != null) {
                parts.add("Guide: <%s>".formatted(remediation.url()));
            }
            if (remediation.template() != null) {
                parts.add("Template: `%s`".formatted(remediation.template()));
            }
            if (remediation.campaign() != null) {
                parts.add("Campaign: `%s`".formatted(remediation.campaign()));
            }
        }
        return parts.isEmpty() ? check.title() : String.join("\n\n", parts);
    }
}
