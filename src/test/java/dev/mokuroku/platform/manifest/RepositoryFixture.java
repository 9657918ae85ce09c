package dev.mokuroku.platform.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.platform.manifest.file.RepositoryFiles;
import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A repository in memory, and what is found in it as lines.
final class RepositoryFixture implements RepositoryFiles {
    private final Map<String, byte[]> files = new TreeMap<>();

    static RepositoryFixture of(String path, String text) {
        return new RepositoryFixture().with(path, text);
    }

    RepositoryFixture with(String path, String text) {
        return with(path, text.getBytes(UTF_8));
    }

    RepositoryFixture with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    @Override
    public Set<String> paths() {
        return files.keySet();
    }

    @Override
    public long size(String path) {
        return bytes(path).length;
    }

    @Override
    public byte[] bytes(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    /// `path:line purl requirement scope resolved`, with `-` for none.
    List<String> rows() {
        return ManifestScan.read(this).packages().stream()
                .map(RepositoryFixture::describe)
                .toList();
    }

    /// `path purl version`, with `-` for none.
    List<String> published() {
        return ManifestScan.read(this).published().stream()
                .map(one -> "%s %s %s".formatted(one.path(), one.purl(), one.version() == null ? "-" : one.version()))
                .toList();
    }

    List<ManifestProblem> problems() {
        return ManifestScan.read(this).problems();
    }

    private static String describe(DeclaredPackage row) {
        return "%s:%d %s %s %s %s"
                .formatted(
                        row.path(),
                        row.line(),
                        row.purl(),
                        row.requirement() == null ? "-" : row.requirement(),
                        row.scope().text(),
                        row.resolution() == null ? "-" : row.resolution().version());
    }
}
