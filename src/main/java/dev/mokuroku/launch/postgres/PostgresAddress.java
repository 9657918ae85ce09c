package dev.mokuroku.launch.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// How to connect to an embedded PostgreSQL.
public record PostgresAddress(String jdbcUrl, String user, String password) {
    /// The fourth line of `postmaster.pid` is the port.
    private static final int PORT_LINE = 3;

    /// Of the server that another process started.
    ///
    /// @param folder the data folder
    public static PostgresAddress ofRunning(Path folder) throws IOException {
        String password = Files.readString(folder.resolve("postgres-password")).strip();
        return new PostgresAddress(url(port(folder.resolve("postgres"))), PostgresCluster.USER, password);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    private static int port(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() > PORT_LINE) {
                return Integer.parseInt(lines.get(PORT_LINE).strip());
            }
        } catch (NoSuchFileException stopped) {
            throw new IOException("it is starting or stopping; repeat the command", stopped);
        }
        throw new IOException("it is starting; repeat the command");
    }

    /// Without the password.
    @Override
    public String toString() {
        return "PostgresAddress[" + jdbcUrl + "]";
    }
}
