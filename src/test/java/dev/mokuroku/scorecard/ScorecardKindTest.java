package dev.mokuroku.scorecard;

import static dev.mokuroku.entity.EntityYaml.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.Kinds;
import dev.mokuroku.entity.validation.EntityValidator;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardKindTest {
    private static final Map<String, FactDefinition> FACTS = Map.of(
            "repo.has_readme", new FactDefinition("repo.has_readme", FactType.BOOLEAN, "A flag.", "a test"),
            "repo.stars", new FactDefinition("repo.stars", FactType.INTEGER, "Stars.", "a test"));

    private final EntityValidator validator =
            new EntityValidator(Set.of(), new Kinds(List.of(ScorecardKind.definition(() -> FACTS))));

    private static Entity scorecard(String fields) {
        return entity("""
                apiVersion: mokuroku.dev/v1alpha1
                kind: Scorecard
                metadata: {name: readiness}
                spec: {owner: platform, %s}
                """.formatted(fields));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "checks: [{id: a, expression: 'true'}, {id: b, expression: repo.has_readm}] | /spec/checks/1/expression | must be a CEL expression: line 1, column 1: there is no fact repo.has_readm; did you mean repo.has_readme?",
                "checks: [{id: a, expression: repo.stars}] | /spec/checks/0/expression | must give true or false, but gives int",
                "checks: [{id: a, expression: repo.has_readme, threshold: {min: 1}}] | /spec/checks/0/expression | must give a number, but gives bool",
                "checks: [{id: a, expression: 'true', message: 'Has ${repo.star}'}] | /spec/checks/0/message | did you mean repo.stars?",
                "checks: [{id: a, expression: 'true', appliesTo: {scorecard.other.level: gold}}] | /spec/checks/0/appliesTo | must not have conditions on the results",
                "appliesTo: {$not: {$any: [{scorecard.other.level: gold}]}}, checks: [{id: a, expression: 'true'}] | /spec/appliesTo | must not have conditions on the results",
                "checks: [{id: a, expression: 'true'}, {id: a, expression: 'true'}] | /spec/checks/1/id | must be unique",
                "levels: [{name: gold}], checks: [{id: a, level: silver, expression: 'true'}] | /spec/checks/0/level | must be one of gold but is 'silver'"
            })
    void namesTheFieldThatIsWrong(String fields, String pointer, String message) {
        Violation violation = validator.check(scorecard(fields)).orElseThrow();
        assertThat(violation.pointer()).isEqualTo(pointer);
        assertThat(violation.message()).contains(message);
    }

    @Test
    void acceptsPushedFactsThatNoSchemaDefinesYet() {
        assertThat(validator.check(scorecard("checks: [{id: a, expression: coverage.percent > 80.0}]")))
                .isEmpty();
    }

    @Test
    void refusesAThousandChecks() {
        String checks = "{id: a, expression: 'true'},".repeat(1_000);
        assertThat(validator.check(scorecard("checks: [" + checks + "]")))
                .hasValueSatisfying(violation -> assertThat(violation.message()).contains("200"));
    }
}
