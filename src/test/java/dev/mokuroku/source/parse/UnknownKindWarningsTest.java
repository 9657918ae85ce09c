package dev.mokuroku.source.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityYaml;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.Kinds;
import dev.mokuroku.scorecard.ScorecardKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownKindWarningsTest {
    private final UnknownKindWarnings warnings =
            new UnknownKindWarnings(new Kinds(List.of(ScorecardKind.definition())), Set.of("Dashboard"));

    @Test
    void namesTheNearestKind() {
        assertThat(of("mokuroku.dev/v1alpha1", "Scorecrad"))
                .containsExactly(new Violation(
                        "/kind", "/kind Scorecrad is no kind of mokuroku.dev/v1alpha1; did you mean Scorecard?"));
        assertThat(of("mokuroku.dev/v1alpha1", "Widget"))
                .containsExactly(new Violation(
                        "/kind",
                        "/kind Widget is no kind of mokuroku.dev/v1alpha1; name a kind of your own in"
                                + " mokuroku.catalog.kinds"));
    }

    @ParameterizedTest
    @CsvSource({
        "mokuroku.dev/v1alpha1, Scorecard",
        "mokuroku.dev/v1alpha1, dashboard",
        "backstage.io/v1alpha1, Component",
        "example.com/v1, Widget"
    })
    void acceptsKindsThatAreKnownOrNotMokurokus(String apiVersion, String kind) {
        assertThat(of(apiVersion, kind)).isEmpty();
    }

    private List<Violation> of(String apiVersion, String kind) {
        return warnings.of(EntityYaml.entity(
                "{apiVersion: %s, kind: %s, metadata: {name: a}, spec: {}}".formatted(apiVersion, kind)));
    }
}
