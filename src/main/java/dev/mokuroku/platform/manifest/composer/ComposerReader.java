package dev.mokuroku.platform.manifest.composer;

import dev.mokuroku.platform.manifest.document.JsonDocument;
import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `composer.json`: packages and the version of PHP. Extensions of PHP are no packages.
public final class ComposerReader implements ManifestReader {
    private final Repository repository;

    public ComposerReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals("composer.json");
    }

    @Override
    public void read(String path, Rows rows) {
        Node root = repository.json(path);
        Map<String, String> locked =
                repository.parse(FilePath.join(FilePath.folder(path), "composer.lock"), ComposerReader::lockedVersions);
        Map<String, String> versions = locked == null ? Map.of() : locked;
        Fields fields = new Fields(rows);
        String name = fields.text(root, "name").textOr("").toLowerCase(Locale.ROOT);
        if (name.indexOf('/') > 0) {
            rows.publish(
                    PackageId.ofPath("composer", name),
                    fields.text(root, "version").text());
        }
        addAll(fields.entries(root, "require"), Scope.RUNTIME, versions, rows);
        addAll(fields.entries(root, "require-dev"), Scope.DEV, versions, rows);
    }

    private static Map<String, String> lockedVersions(String text, Fields fields) {
        Node root = JsonDocument.parse(text);
        Map<String, String> versions = new HashMap<>();
        for (String section : List.of("packages", "packages-dev")) {
            for (Node entry : fields.items(root, section)) {
                if (fields.isObject(entry, section)) {
                    versions.put(
                            fields.text(entry, "name").textOr("").toLowerCase(Locale.ROOT),
                            fields.text(entry, "version").textOr(""));
                }
            }
        }
        return versions;
    }

    private static void addAll(Map<String, Node> section, Scope scope, Map<String, String> versions, Rows rows) {
        section.forEach((key, value) -> {
            String name = key.toLowerCase(Locale.ROOT);
            if (!new Fields(rows).isText(value, key)) {
                return;
            }
            if (name.equals("php")) {
                rows.add(value.position(), PackageId.generic("php"), value.text(), Scope.ENGINE);
            } else if (name.indexOf('/') > 0) {
                Resolution resolution = Resolution.locked(versions.get(name));
                rows.add(value.position(), PackageId.ofPath("composer", name), value.text(), scope, resolution);
            }
        });
    }
}
