package dev.mokuroku.scaffolder.run.limit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Cancellation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunWorkTest {
    @Test
    void endsARunWhoseTextsTakeTooMuchWorkTogether() {
        RunWork work = new RunWork(new Never());
        work.add(60_000_000);
        work.check();
        work.add(40_000_000);
        work.check();
        work.add(1);

        assertThatThrownBy(work::check)
                .isInstanceOf(ActionException.class)
                .hasMessage("The texts of the task take more than 100,000,000 units of work together,"
                        + " which is the limit");
    }

    private static final class Never implements Cancellation {
        @Override
        public boolean isRequested() {
            return false;
        }

        @Override
        public void check() {
            // never cancelled
        }

        @Override
        public void sleep(Duration time) {
            // nothing waits
        }
    }
}
