package dev.mokuroku.security.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.catalog.audit.AuditTrail.Refusals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalCountsTest {
    private final List<Refusals> recorded = new ArrayList<>();
    private boolean isDatabaseDown;
    private final RefusalCounts counts = new RefusalCounts(refusals -> {
        if (isDatabaseDown) {
            throw new IllegalStateException("down");
        }
        recorded.addAll(refusals);
    });

    @Test
    void countsByCallerAndReason() {
        record("ci", "catalog.scan.run");
        record("ci", "catalog.scan.run");
        record("cd", "catalog.scan.run");
        counts.flush();
        assertThat(recorded).containsExactlyInAnyOrder(refusals("ci", 2), refusals("cd", 1));
        recorded.clear();
        counts.flush();
        assertThat(recorded).isEmpty();
    }

    @Test
    void keepsCountsThatCannotBeWritten() {
        record("ci", "catalog.scan.run");
        isDatabaseDown = true;
        counts.flush();
        record("ci", "catalog.scan.run");
        isDatabaseDown = false;
        counts.flush();
        assertThat(recorded).containsExactly(refusals("ci", 2));
    }

    @Test
    void countsFurtherCallersTogether() {
        for (int i = 0; i < RefusalCounts.MAX_COUNTS + 500; i++) {
            record("ci-" + i, "catalog.scan.run");
        }
        counts.flush();
        assertThat(recorded)
                .hasSize(RefusalCounts.MAX_COUNTS + 1)
                .contains(refusals("ci-0", 1), refusals("other callers", 500));
    }

    private void record(String caller, String permission) {
        counts.record(caller, RefusalCounts.PERMISSIONS, permission);
    }

    private static Refusals refusals(String caller, int count) {
        return new Refusals(caller, RefusalCounts.PERMISSIONS, "catalog.scan.run", count);
    }
}
