package dev.mokuroku.catalog.sql;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Lets migrations take longer than other statements: an index over a million rows takes minutes.
@Singleton
class MigrationTimeout implements FlywayConfigurationCustomizer {
    private static final int MIGRATION_MILLIS = 30 * 60_000;

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(new SocketTimeout());
    }

    private static final class SocketTimeout extends BaseCallback {
        private int before;

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            Connection connection = context.getConnection();
            try {
                if (event == Event.BEFORE_EACH_MIGRATE) {
                    before = connection.getNetworkTimeout();
                    connection.setNetworkTimeout(Runnable::run, MIGRATION_MILLIS);
                } else {
                    connection.setNetworkTimeout(Runnable::run, before);
                }
            } catch (SQLException failure) {
                throw new IllegalStateException("The socket time-out of migrations cannot be set", failure);
            }
        }
    }
}
