package dev.mokuroku.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "08001", "57P01", "57P03", "57014", "53100", "53300", "58030", "55P03", "40P01", "25006"
            })
    void passesByItsState(String state) {
        assertThat(DatabaseFailure.of(new IllegalStateException(new SQLException("some text", state))))
                .get()
                .extracting(CatalogException::code)
                .isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22P02", "42501"})
    void isAnIncidentByItsState(String state) {
        assertThat(DatabaseFailure.of(new IllegalStateException(new SQLException("connection refused", state))))
                .isEmpty();
    }

    @Test
    void passesByItsType() {
        assertThat(DatabaseFailure.of(new SQLTransientConnectionException("", (String) null)))
                .isPresent();
    }

    @Test
    void isFoundInABatchAndAmongWhatWasSuppressed() {
        SQLException batch = new BatchUpdateException("", "23505", null);
        batch.setNextException(new SQLException("", "53100"));
        assertThat(DatabaseFailure.of(batch)).isPresent();
        RuntimeException outer = new RuntimeException();
        outer.addSuppressed(new SQLException("", "08006"));
        assertThat(DatabaseFailure.of(outer)).isPresent();
    }

    @Test
    void knowsThePoolsTimeout() {
        assertThat(DatabaseFailure.of(new SQLException("Sorry"))).isPresent();
        assertThat(DatabaseFailure.of(new SQLException("Slow", new TimeoutException())))
                .isPresent();
        assertThat(DatabaseFailure.of(new NullPointerException())).isEmpty();
    }

    @Test
    void endsOnCausesThatFormACycle() {
        RuntimeException first = new RuntimeException();
        RuntimeException second = new RuntimeException(first);
        first.initCause(second);
        assertThat(DatabaseFailure.of(first)).isEmpty();
    }
}
