package dev.mokuroku.scorecard.backstage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AggregationTypeTest {
    @Test
    void countsByStatusHaveNoAverage() {
        assertThat(AggregationType.STATUS_GROUPED.average(100, 1)).isNull();
    }

    @Test
    void averageHasOneDecimalAndColor() {
        assertThat(AggregationType.AVERAGE.average(200, 3))
                .isEqualTo(new AggregationJson.VersionTwo(66.7, 200, 300, "warning.main"));
        assertThat(AggregationType.AVERAGE.average(0, 0))
                .isEqualTo(new AggregationJson.VersionTwo(0, 0, 0, "error.main"));
    }

    @Test
    void laterVersionHasNoColorWithoutEntities() {
        assertThat(AggregationType.WEIGHTED_STATUS_SCORE.average(0, 0))
                .isEqualTo(new AggregationJson.VersionThree(0, 0, 0, null));
        assertThat(AggregationType.WEIGHTED_STATUS_SCORE.average(160, 2))
                .isEqualTo(new AggregationJson.VersionThree(80, 160, 200, "success.main"));
    }
}
