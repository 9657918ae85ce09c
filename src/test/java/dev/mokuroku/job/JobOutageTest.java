package dev.mokuroku.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class JobOutageTest {
    private static final Logger ROOT = Logger.getLogger("");
    /// Looks for work and for dead executions.
    private static final int SOME_ATTEMPTS = 10;

    @Inject
    DataSource database;

    private final AtomicInteger refused = new AtomicInteger();
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private volatile boolean away;

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            String logger = entry.getLoggerName();
            if (logger.startsWith("com.github.kagkarlsson") || logger.startsWith("dev.mokuroku.job")) {
                logged.add(entry.getLevel() + " " + logger);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Object call(Method method, Object[] arguments) throws Throwable {
        if (away) {
            refused.incrementAndGet();
            throw new SQLException("Connection refused", "08001");
        }
        try {
            return method.invoke(database, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    @Test
    void warnsOnceAndContinuesByItself() {
        DataSource failing = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> call(method, arguments));
        Queue<String> ran = new ConcurrentLinkedQueue<>();
        TestTask type = new TestTask("copy", (id, payload) -> ran.add(id));
        ROOT.addHandler(handler);
        try (JobRunners runners = new JobRunners(failing)) {
            JobRunner runner = runners.start(runners.create(JobRunners.LIVING, List.of(), List.of(type)));
            runner.submit(type, "a", "\"\"");
            awaitRun(runner, ran, "a");
            away = true;
            await().until(() -> {
                runner.wake();
                return refused.get() >= SOME_ATTEMPTS;
            });
            away = false;
            runner.submit(type, "b", "\"\"");
            awaitRun(runner, ran, "a", "b");
        } finally {
            ROOT.removeHandler(handler);
        }
        // A second one where a statement that began before the outage succeeded after the first warning.
        assertThat(logged)
                .filteredOn(entry -> !entry.startsWith("INFO"))
                .containsOnly("WARN " + OutageLog.class.getName())
                .hasSizeBetween(1, 2);
    }

    private static void awaitRun(JobRunner runner, Queue<String> ran, String... expected) {
        await().untilAsserted(() -> {
            runner.wake();
            assertThat(ran).containsExactly(expected);
        });
    }
}
