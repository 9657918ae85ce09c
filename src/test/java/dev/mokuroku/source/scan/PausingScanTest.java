package dev.mokuroku.source.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.SteppedSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Files that are read again while a scan pauses between two pages.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PausingScanTest {
    private final Paged source = new Paged();

    @Inject
    Scanner scanner;

    @Inject
    CatalogIndex index;

    @AfterEach
    void forget() {
        source.files.clear();
        source.duringPause = () -> {};
        scanner.scanConfirmed(source);
    }

    @Test
    void keepsWhatWasPushedAfterItsPageWasRead() {
        source.files.put("a", "first");
        source.files.put("b", "first");
        scanner.scan(source);
        source.duringPause = () -> {
            source.files.put("a", "second");
            readAgain("a");
        };
        assertThat(scanner.scan(source).failure()).isNull();
        assertThat(descriptionOf("a")).isEqualTo("second");
    }

    @Test
    void keepsWhatCameWhereTheListHadPassed() {
        source.files.put("b", "first");
        source.files.put("c", "first");
        source.duringPause = () -> {
            source.files.put("a", "new");
            readAgain("a");
        };
        scanner.scan(source);
        assertThat(descriptionOf("a")).isEqualTo("new");
    }

    @Test
    void bringsNothingBackThatWasDeletedAfterItsPageWasRead() {
        source.files.put("a", "first");
        source.files.put("b", "first");
        scanner.scan(source);
        source.duringPause = () -> {
            source.files.remove("a");
            readAgain("a");
        };
        scanner.scan(source);
        assertThat(index.byRef(ref("a"))).isEmpty();
    }

    @Test
    void takesNothingForUnchangedThatWasReadAgain() {
        source.files.put("a", "first");
        source.files.put("b", "first");
        scanner.scan(source);
        source.duringPause = () -> {
            source.files.put("b", "second");
            readAgain("b");
            source.files.put("b", "first"); // and its page, which is read next, reads as at the beginning
        };
        scanner.scan(source);
        assertThat(descriptionOf("b")).isEqualTo("first");
    }

    @Test
    void letsNobodyInBetweenReadingAPageAndWritingIt() {
        source.files.put("a", "first");
        source.files.put("b", "first");
        scanner.scan(source);
        Thread[] other = new Thread[1];
        source.afterFetch = () -> {
            source.afterFetch = () -> {};
            source.files.put("a", "second");
            other[0] = waiting("a");
        };
        scanner.scan(source);
        join(other[0]);
        assertThat(descriptionOf("a")).isEqualTo("second");
    }

    /// Begins while the scan holds its step, and ends in its pause.
    private void readAgain(String name) {
        scanner.refresh(source, Paged.at(name));
    }

    private Thread waiting(String name) {
        Thread thread = Thread.ofPlatform().start(() -> readAgain(name));
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> thread.getState() == Thread.State.WAITING);
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        assertThat(thread.isAlive()).isFalse();
    }

    private static EntityRef ref(String name) {
        return EntityRef.parse("component:default/paged-" + name);
    }

    private String descriptionOf(String name) {
        return index.byRef(ref(name))
                .orElseThrow()
                .entity()
                .metadata()
                .path("description")
                .asText();
    }

    /// A page for each file, by name and what it describes.
    private static final class Paged implements SteppedSource {
        private final Map<String, String> files = new TreeMap<>();
        private Runnable afterFetch = () -> {};
        /// Once, before the second page.
        private Runnable duringPause = () -> {};

        static LocationRef at(String name) {
            return LocationRef.url("https://example.com/paged/" + name);
        }

        @Override
        public String name() {
            return "test:paged";
        }

        @Override
        public Coverage scan(ScanSession session, Steps steps) {
            String last = "";
            for (String next = after(last); next != null; next = after(last)) {
                if (!last.isEmpty()) {
                    pauseOf(steps);
                    next = after(last);
                }
                if (next != null) {
                    DescriptorFile page = read(next);
                    afterFetch.run();
                    session.found(List.of(page));
                    last = next;
                }
            }
            return Coverage.everything();
        }

        @Override
        public Coverage scanChanges(ScanSession session, Steps steps) {
            return scan(session, steps);
        }

        /// Another thread comes in, as a webhook's would.
        private void pauseOf(Steps steps) {
            Runnable work = duringPause;
            duringPause = () -> {};
            Thread other = Thread.ofPlatform().unstarted(work);
            other.start();
            Awaitility.await()
                    .atMost(20, TimeUnit.SECONDS)
                    .until(() -> other.getState() == Thread.State.WAITING || !other.isAlive());
            steps.pause();
            join(other);
        }

        private String after(String name) {
            return files.keySet().stream()
                    .filter(other -> other.compareTo(name) > 0)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public void refresh(LocationRef location, ScanSession session) {
            files.keySet().stream()
                    .filter(name -> at(name).equals(location))
                    .forEach(name -> session.found(List.of(read(name))));
        }

        private DescriptorFile read(String name) {
            byte[] content = """
                    apiVersion: backstage.io/v1alpha1
                    kind: Component
                    metadata: { name: paged-%s, description: %s }
                    spec: { type: service, lifecycle: production, owner: checkout }
                    """.formatted(name, files.get(name)).getBytes(UTF_8);
            return new DescriptorFile(at(name), at(name), DescriptorFile.hashOf(content), null, content, Map.of());
        }
    }
}
