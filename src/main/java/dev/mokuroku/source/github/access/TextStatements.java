package dev.mokuroku.source.github.access;

import dev.mokuroku.catalog.sql.CatalogConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Runs statements whose parameters are arrays of texts, and whose columns are texts. Call within a transaction.
@ApplicationScoped
class TextStatements {
    private final CatalogConnection connections;

    TextStatements(CatalogConnection connections) {
        this.connections = connections;
    }

    /// @param parameters one for each `?`
    List<String[]> rows(String sql, String[]... parameters) {
        return connections.call(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                ResultSet row = statement.executeQuery();
                int columns = row.getMetaData().getColumnCount();
                List<String[]> rows = new ArrayList<>();
                while (row.next()) {
                    String[] texts = new String[columns];
                    for (int i = 0; i < columns; i++) {
                        texts[i] = row.getString(i + 1);
                    }
                    rows.add(texts);
                }
                return rows;
            }
        });
    }

    /// @param parameters one for each `?`
    void update(String sql, String[]... parameters) {
        connections.run(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                statement.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, String[]... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setArray(i + 1, connection.createArrayOf("text", parameters[i]));
        }
        return statement;
    }
}
