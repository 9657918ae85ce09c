package dev.mokuroku.scorecard.techinsights;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mokuroku.scorecard.Check;
import dev.mokuroku.scorecard.Remediation;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.backstage.metric.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A check of a scorecard as a check of Tech Insights.
///
/// @param id as the id of its metric: `production-readiness.has-runbook`
/// @param type the type of Tech Insights' own checks, which its frontends know how to show
/// @param factIds of the fact schemas that the check reads from
/// @param rule empty, because the check's expression has no form as rules of JSON
@JsonInclude(JsonInclude.Include.NON_NULL)
record InsightCheck(
        String id,
        String type,
        String name,
        String description,
        List<String> factIds,
        Map<String, Object> metadata,
        List<Link> links,
        Map<String, Object> rule) {
    private static final String TYPE = "json-rules-engine";

    record Link(String title, String url) {}

    static InsightCheck of(Scorecard scorecard, Check check, List<String> factIds) {
        String description = check.description();
        return new InsightCheck(
                Metric.idOf(scorecard, check.id()),
                TYPE,
                check.title(),
                description == null ? check.title() : description,
                factIds,
                metadata(scorecard, check),
                links(check.remediation()),
                Map.of("conditions", Map.of("all", List.of())));
    }

    private static Map<String, Object> metadata(Scorecard scorecard, Check check) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("scorecard", scorecard.ref().toString());
        metadata.put("scorecardTitle", scorecard.title());
        putIfPresent(metadata, "level", check.level());
        metadata.put("severity", check.severity().name().toLowerCase(Locale.ROOT));
        metadata.put("expression", check.expression());
        putIfPresent(metadata, "unit", check.unit());
        putIfPresent(
                metadata,
                "effectiveFrom",
                check.effectiveFrom() == null ? null : check.effectiveFrom().toString());
        putIfPresent(
                metadata,
                "solution",
                check.remediation() == null ? null : check.remediation().text());
        return metadata;
    }

    private static void putIfPresent(Map<String, Object> metadata, String name, @Nullable String value) {
        if (value != null) {
            metadata.put(name, value);
        }
    }

    private static List<Link> links(@Nullable Remediation remediation) {
        List<Link> links = new ArrayList<>();
        if (remediation != null && remediation.url() != null) {
            links.add(new Link("How to meet this check", remediation.url().toString()));
        }
        return links;
    }
}
