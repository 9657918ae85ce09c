package dev.mokuroku.scorecard.follow;

import java.util.List;
import java.util.random.RandomGenerator;

/// Descriptors of tests, any of which an author may write.
final class RandomScorecards {
    private static final List<String> LIFECYCLES = List.of("production", "experimental", "deprecated");
    private static final List<String> FILTERS = List.of(
            "{kind: component}",
            "{kind: component, spec.lifecycle: production}",
            "{$not: {spec.lifecycle: deprecated}}",
            "{metadata.tags: {$contains: java}}");
    private static final List<String> CHECKS = List.of(
            "expression: entity.description != ''",
            "expression: entity.spec.lifecycle == 'production'",
            "expression: entity.tags.exists(t, t == 'java') || test.score > 5",
            "expression: test.score >= 3 && entity.title != 'x'",
            "expression: test.score",
            "expression: daysSince(test.at) < 20",
            "expression: test.later || entity.description.contains('a')",
            "expression: coverage.percent > 50.0",
            "expression: entity.spec.nothing == 1",
            "expression: count(entity.tags, 'java') == 1");

    private final RandomGenerator random;

    RandomScorecards(RandomGenerator random) {
        this.random = random;
    }

    String component(int number) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: c%d, description: "%s", tags: [%s]}
                spec: {type: service, lifecycle: %s, owner: shop}
                """.formatted(
                        number,
                        random.nextBoolean() ? "" : "a " + random.nextInt(3),
                        random.nextBoolean() ? "java" : "go",
                        one(LIFECYCLES));
    }

    String scorecard(String name) {
        boolean byPercent = random.nextInt(3) == 0;
        boolean withLevels = byPercent || random.nextBoolean();
        StringBuilder yaml =
                new StringBuilder("""
                apiVersion: mokuroku.dev/v1alpha1
                kind: Scorecard
                metadata: {name: %s, description: "%d"}
                spec:
                  owner: platform
                  draft: %s
                  appliesTo: %s
                """.formatted(name, random.nextInt(100), random.nextInt(4) == 0, one(FILTERS)));
        if (withLevels) {
            yaml.append(
                    byPercent
                            ? "  levels: [{name: silver, minPercent: 40}, {name: gold, minPercent: 80}]\n"
                            : "  levels: [{name: silver}, {name: gold}]\n");
        }
        yaml.append("  checks:\n");
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            String check = one(CHECKS);
            yaml.append("    - id: check-%d\n      %s\n      weight: %d\n".formatted(i, check, 1 + random.nextInt(3)));
            if (check.equals("expression: test.score")) {
                yaml.append("      threshold: {min: %d}\n".formatted(random.nextInt(8)));
            }
            if (withLevels && !byPercent && random.nextBoolean()) {
                yaml.append("      level: gold\n");
            }
            if (random.nextInt(3) == 0) {
                yaml.append("      message: Score ${test.score} of ${entity.name}\n");
            }
            if (random.nextInt(4) == 0) {
                yaml.append(
                        "      effectiveFrom: \"2031-0%d-1%d\"\n".formatted(3 + random.nextInt(4), random.nextInt(9)));
            }
            if (random.nextInt(4) == 0) {
                yaml.append("      appliesTo: %s\n".formatted(one(FILTERS)));
            }
        }
        if (random.nextInt(3) == 0) {
            yaml.append("  exemptions:\n    - {check: check-0, entity: c%d, reason: r, until: \"2031-0%d-20\"}\n"
                    .formatted(random.nextInt(40), 3 + random.nextInt(4)));
        }
        return yaml.toString();
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
