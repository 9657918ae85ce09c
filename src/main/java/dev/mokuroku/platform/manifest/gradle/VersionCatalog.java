package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.reader.PackageId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A version catalog, as `gradle/libs.versions.toml`.
///
/// @param entries by accessor: `junit.api` for the alias `junit-api`, `plugins.kotlin.jvm`
/// @param bundles accessors of entries by accessor
record VersionCatalog(Map<String, Entry> entries, Map<String, List<String>> bundles, Map<String, String> versions) {

    record Entry(PackageId id, @Nullable String version, Position position) {}

    static VersionCatalog of(Node root) {
        Map<String, String> versions = new LinkedHashMap<>();
        root.get("versions").entries().forEach((alias, value) -> {
            String version = plainVersion(value);
            if (version != null) {
                versions.put(accessor(alias), version);
            }
        });
        Map<String, Entry> entries = new LinkedHashMap<>();
        root.get("libraries").entries().forEach((alias, value) -> {
            Entry entry = library(value, versions);
            if (entry != null) {
                entries.put(accessor(alias), entry);
            }
        });
        root.get("plugins").entries().forEach((alias, value) -> {
            Entry entry = plugin(value, versions);
            if (entry != null) {
                entries.put("plugins." + accessor(alias), entry);
            }
        });
        Map<String, List<String>> bundles = new LinkedHashMap<>();
        root.get("bundles")
                .entries()
                .forEach((alias, value) -> bundles.put(
                        accessor(alias),
                        value.items().stream()
                                .map(item -> accessor(item.textOr("")))
                                .toList()));
        return new VersionCatalog(entries, bundles, versions);
    }

    static String accessor(String alias) {
        return alias.replace('-', '.').replace('_', '.');
    }

    private static @Nullable Entry library(Node value, Map<String, String> versions) {
        String module = value.isText() ? value.text() : value.text("module");
        if (module == null) {
            module = value.get("group").textOr("") + ":" + value.get("name").textOr("");
        }
        GradleCoordinates coordinates = GradleCoordinates.parse(module);
        if (coordinates == null) {
            return null;
        }
        String version = value.isText() ? coordinates.version() : version(value.get("version"), versions);
        return new Entry(coordinates.id(), version, value.position());
    }

    private static @Nullable Entry plugin(Node value, Map<String, String> versions) {
        String text = value.textOr("");
        int colon = text.indexOf(':');
        String id = value.isText() && colon > 0 ? text.substring(0, colon) : value.text("id");
        if (id == null) {
            return null;
        }
        String version = colon > 0 ? text.substring(colon + 1) : version(value.get("version"), versions);
        return new Entry(GradleCoordinates.plugin(id), version, value.position());
    }

    private static @Nullable String version(Node version, Map<String, String> versions) {
        String ref = version.text("ref");
        return ref == null ? plainVersion(version) : versions.get(accessor(ref));
    }

    /// Of a rich version, what it asks for most strictly.
    private static @Nullable String plainVersion(Node version) {
        if (version.isText()) {
            return version.text();
        }
        for (String key : List.of("strictly", "require", "prefer")) {
            if (version.text(key) != null) {
                return version.text(key);
            }
        }
        return null;
    }
}
