package dev.mokuroku.platform.deployment.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.deployment.DeploymentInput;
import dev.mokuroku.platform.deployment.DeploymentParser;
import dev.mokuroku.platform.deployment.DeploymentSource;
import dev.mokuroku.platform.deployment.RunningChange;
import dev.mokuroku.platform.deployment.RunningObserver;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.deployment.write.DeploymentReports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RunningVersionsTest {
    @Singleton
    static class RecordedChanges implements RunningObserver {
        private static final List<RunningChange> CHANGES = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void runningChanged(List<RunningChange> changes) {
            changes.stream()
                    .filter(change -> change.target().component().name().startsWith("running-"))
                    .forEach(CHANGES::add);
            if (changes.stream()
                    .anyMatch(change -> change.target().component().name().equals("running-refused"))) {
                throw new IllegalStateException("refused by the observer");
            }
        }
    }

    @Inject
    RunningVersions running;

    @Inject
    DeploymentHistory history;

    @Inject
    DeploymentReports reports;

    @BeforeEach
    void forget() {
        RecordedChanges.CHANGES.clear();
    }

    @Test
    void saysWhatRanThen() {
        EntityRef ref = EntityRef.parse("component:default/running-then");
        report("running-then", "1", "2026-01-01", "succeeded");
        report("running-then", "2", "2026-01-02", "succeeded");
        report("running-then", null, "2026-01-03", "removed");
        report("running-then", "3", "2026-01-04", "succeeded");
        report("running-then", "4", "2026-01-05", "failed");
        assertThat(at(ref, "2025-12-31T00:00:00Z")).isEmpty();
        assertThat(at(ref, "2026-01-01T12:00:00Z")).containsExactly("1");
        assertThat(at(ref, "2026-01-02T12:00:00Z")).containsExactly("2");
        assertThat(at(ref, "2026-01-03T12:00:00Z")).isEmpty();
        assertThat(at(ref, "2026-01-06T00:00:00Z")).containsExactly("3");
        assertThat(running.of(List.of(ref)).get(ref))
                .extracting(RunningVersion::version)
                .containsExactly("3");
    }

    @Test
    void observersLearnOfChangesAlone() {
        report("running-observed", "1", "2026-01-01", "succeeded");
        report("running-observed", "1", "2026-01-02", "succeeded");
        report("running-observed", "0", "2025-12-01", "succeeded");
        report("running-observed", "2", "2026-01-03", "failed");
        report("running-observed", null, "2026-01-04", "removed");
        assertThat(RecordedChanges.CHANGES).hasSize(2);
        assertThat(RecordedChanges.CHANGES.get(0).before()).isNull();
        assertThat(RecordedChanges.CHANGES.get(0).after()).isNotNull();
        assertThat(RecordedChanges.CHANGES.get(1).before()).isNotNull();
        assertThat(RecordedChanges.CHANGES.get(1).after()).isNull();
    }

    @Test
    void anObserverCanRefuse() {
        EntityRef ref = EntityRef.parse("component:default/running-refused");
        assertThatThrownBy(() -> report("running-refused", "1", "2026-01-01", "succeeded"))
                .hasMessageContaining("refused by the observer");
        assertThat(running.of(List.of(ref))).isEmpty();
        assertThat(history.latestOf(List.of(ref), null, 10)).isEmpty();
    }

    private List<String> at(EntityRef ref, String time) {
        return running.at(List.of(ref), Instant.parse(time)).getOrDefault(ref, List.of()).stream()
                .map(RunningVersion::version)
                .toList();
    }

    private void report(String component, String version, String day, String status) {
        DeploymentInput input = new DeploymentInput(
                component, "production", null, version, null, null, status, null, day + "T00:00:00Z", null, null);
        DeploymentParser.Origin origin = new DeploymentParser.Origin(DeploymentSource.API, "test", "test");
        reports.report(List.of(new DeploymentParser(Clock.systemUTC()).parse(input, origin, "")));
    }
}
