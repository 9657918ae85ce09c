package dev.mokuroku.launch.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// The data of the embedded PostgreSQL, and the password of its superuser. While no server runs, [#prepare] makes
/// what is missing: the data, the password, and the rule that every connection needs the password. Each step may
/// be cut off by a kill; the next start repeats it.
final class PostgresCluster {
    static final String USER = "postgres";

    private static final int PASSWORD_BYTES = 32;
    private static final String ACCESS_RULES = """
            # Written by Mokuroku at every start. Only this machine may connect, and only with the password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path data;
    private final Path passwordFile;
    private final PostgresPrograms programs;

    /// @param folder holds the data in `postgres` and the password in `postgres-password`
    PostgresCluster(Path folder, PostgresPrograms programs) {
        this.data = folder.resolve("postgres");
        this.passwordFile = folder.resolve("postgres-password");
        this.programs = programs;
    }

    Path data() {
        return data;
    }

    /// @param durable whether the data must survive a power failure
    /// @return the password of [#USER]
    String prepare(boolean durable) throws IOException {
        boolean hadPassword = Files.exists(passwordFile);
        if (!hadPassword) {
            PrivateFolder.write(passwordFile, newPassword());
        }
        PrivateFolder.restrictFile(passwordFile);
        String password = Files.readString(passwordFile).strip();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create(durable);
        } else if (!hadPassword || !ACCESS_RULES.equals(Files.readString(accessRules(data)))) {
            setPassword(password);
            PrivateFolder.write(accessRules(data), ACCESS_RULES);
        }
        PrivateFolder.create(data);
        return password;
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Path accessRules(Path data) {
        return data.resolve("pg_hba.conf");
    }

    /// Makes the data in a folder of another name first: what a kill leaves there is not taken for data.
    ///
    /// PostgreSQL's own collation does not change when the operating system's does, which would break indexes.
    private void create(boolean durable) throws IOException {
        Path incomplete = data.resolveSibling("postgres-incomplete");
        PrivateFolder.delete(incomplete);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + incomplete,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions",
                        durable ? "--sync-method=fsync" : "--no-sync"),
                "");
        PrivateFolder.write(accessRules(incomplete), ACCESS_RULES);
        PrivateFolder.delete(data);
        Files.move(incomplete, data, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.forceFolder(data.resolveSibling("."));
    }

    /// Without a server, so that nobody can connect before the password is set.
    private void setPassword(String password) throws IOException {
        String output = programs.run(
                "postgres",
                List.of("--single", "-D", data.toString(), "-c", "lc_messages=C", USER),
                "ALTER ROLE %s LOGIN PASSWORD '%s'\n".formatted(USER, password));
        if (output.contains("ERROR:") || output.contains("FATAL:")) {
            throw new IOException("the password of the embedded PostgreSQL could not be set: " + output.strip());
        }
    }
}
