package dev.mokuroku.catalog.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DatabaseHealthTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final Connection valid = connection(true);

    @Test
    void isUpWhilePostgresAnswersAndKeepsItsConnection() {
        DatabaseHealth health = new DatabaseHealth(giving(() -> valid));
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
        assertThat(asked).hasValue(1);
    }

    @Test
    void isDownWhileThereIsNoConnection() {
        DatabaseHealth health = new DatabaseHealth(giving(() -> {
            throw new SQLException("refused", "08001");
        }));
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void asksOnceWhilePostgresIsSilentAndIsUpWhenItAnswers() {
        CountDownLatch silence = new CountDownLatch(1);
        DatabaseHealth health = new DatabaseHealth(giving(() -> {
            silence.await();
            return valid;
        }));
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(asked).hasValue(1);
        silence.countDown();
        await().until(() -> health.call().getStatus() == Status.UP);
    }

    @Test
    void takesAnotherConnectionForOneThatIsLost() {
        AtomicInteger number = new AtomicInteger();
        DatabaseHealth health = new DatabaseHealth(giving(() -> connection(number.getAndIncrement() > 0)));
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    private DataSource giving(Callable<Connection> connections) {
        return proxy(DataSource.class, method -> {
            asked.incrementAndGet();
            return connections.call();
        });
    }

    private static Connection connection(boolean isValid) {
        return proxy(Connection.class, method -> method.equals("isValid") ? isValid : null);
    }

    private interface Response {
        Object to(String method) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Response answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName())));
    }
}
