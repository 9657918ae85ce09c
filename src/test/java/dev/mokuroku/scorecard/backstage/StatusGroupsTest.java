package dev.mokuroku.scorecard.backstage;

import static dev.mokuroku.scorecard.backstage.metric.SampleScorecards.READINESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.scorecard.backstage.metric.Metric;
import dev.mokuroku.scorecard.backstage.metric.MetricStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusGroupsTest {
    private static final Metric LEVELS = Metric.of(READINESS);
    private static final Metric CHECK = Metric.of(READINESS, READINESS.checks().getFirst());

    @Test
    void byStatusGoFromTheBestDownOrFromTheWorstUp() {
        assertThat(terms(LEVELS, "status", true))
                .containsExactly(List.of("gold"), List.of("silver"), List.of("bronze"), List.of("none"), List.of());
        assertThat(terms(LEVELS, "status", false).getFirst()).containsExactly("none");
    }

    @Test
    void putFailedCalculationsLast() {
        assertThat(terms(CHECK, "status", true).getLast()).containsExactly("error");
        assertThat(terms(CHECK, "status", false).getLast()).containsExactly("error");
    }

    @Test
    void byValueOfCheckPutOnesBeforeZeros() {
        assertThat(terms(CHECK, "metricValue", true))
                .containsExactly(List.of("pass"), List.of("exempt", "warn", "unknown", "fail"), List.of("error"));
    }

    @Test
    void otherwiseAreOneGroupInTheIndexOrder() {
        assertThat(groups(LEVELS, "metricValue", false).order())
                .isEqualTo(EntityOrder.by("scorecard.readiness.percent", false));
        assertThat(groups(LEVELS, "timestamp", true).order())
                .isEqualTo(EntityOrder.by("scorecard.readiness.changed", true));
        assertThat(groups(LEVELS, "owner", true).order()).isEqualTo(EntityOrder.by("spec.owner", true));
        assertThat(groups(LEVELS, "entityName", true).order()).isEqualTo(new EntityOrder(List.of(), true));
        assertThat(terms(LEVELS, "timestamp", true)).containsExactly(List.of("gold", "silver", "bronze", "none"));
    }

    private static List<List<String>> terms(Metric metric, String by, boolean descending) {
        return groups(metric, by, descending).groups().stream()
                .map(group -> group.stream().map(MetricStatus::term).toList())
                .toList();
    }

    private static StatusGroups groups(Metric metric, String by, boolean descending) {
        return StatusGroups.of(metric, new EntitiesParameters.Sort(by, descending));
    }
}
