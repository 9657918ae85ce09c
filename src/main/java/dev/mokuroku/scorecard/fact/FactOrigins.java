package dev.mokuroku.scorecard.fact;

import java.util.List;

/// The origins of facts that this version of Mokuroku defines: what stands before the point in their names. Every
/// [FactSource] but that of reported facts has its origin here, so that no schema takes the name, and a misspelt fact
/// is
/// found when an expression is read.
public final class FactOrigins {
    public static final List<String> ALL =
            List.of("entity", "problems", "repo", "platform", "deployments", "feedback", "template");

    private FactOrigins() {}

    /// @param fact a dotted name
    public static String of(String fact) {
        int point = fact.indexOf('.');
        return point < 0 ? fact : fact.substring(0, point);
    }
}
