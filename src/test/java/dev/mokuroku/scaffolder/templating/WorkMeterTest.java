package dev.mokuroku.scaffolder.templating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorkMeterTest {
    private static final String LOOP = "{% for i in range(0,1000) %}{% set a = i %}{% endfor %}";

    private final Meter meter = new Meter();

    @Test
    void learnsOfTheWorkOfEachText() {
        render("${{ 1 }}");
        long ofOne = meter.units;
        render("${{ 1 }}");

        assertThat(ofOne).isPositive();
        assertThat(meter.units).isEqualTo(2 * ofOne);
        assertThat(meter.checks).isZero();
    }

    @Test
    void learnsOfTheWorkOfTextsThatFail() {
        render("${{ nothing.at.all.here() }}");

        assertThat(meter.units).isPositive();
    }

    @Test
    void isAskedWithinALongText() {
        render(LOOP);

        assertThat(meter.units).isBetween(3_000L, 6_000L);
        assertThat(meter.checks).isBetween(3, 6);
    }

    @Test
    void isAskedWhileCharactersAreRead() {
        render("{% set s = 'x' | center(1000000) %}{% set a = [s | upper, s | upper, s | upper] %}");

        assertThat(meter.checks).isGreaterThan(3);
        assertThat(meter.units).isGreaterThan(30_000);
    }

    @Test
    void endsARendering() {
        meter.failure = new IllegalStateException("no more");

        assertThatThrownBy(() -> render(LOOP)).isSameAs(meter.failure);
        assertThat(meter.units).isBetween(1_000L, 1_100L);
    }

    @Test
    void isNotNeeded() {
        assertThat(Templates.render(LOOP)).isEmpty();
    }

    private void render(String source) {
        ScopedValue.where(WorkMeter.CURRENT, meter).run(() -> Templates.outcome(source));
    }

    private static final class Meter implements WorkMeter {
        private long units;
        private int checks;
        private RuntimeException failure;

        @Override
        public void add(long done) {
            units += done;
        }

        @Override
        public void check() {
            checks++;
            if (failure != null) {
                throw failure;
            }
        }
    }
}
