package dev.mokuroku.platform.manifest.npm;

import dev.mokuroku.platform.manifest.document.DocumentException;
import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.document.YamlDocuments;
import dev.mokuroku.platform.manifest.reader.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `pnpm-lock.yaml` of the versions 5 to 9.
///
/// @param importers versions by name, by the folder of the package
record PnpmLock(Map<String, Map<String, String>> importers) implements NpmLock {
    private static final List<String> SECTIONS = List.of("dependencies", "devDependencies", "optionalDependencies");

    static PnpmLock parse(String text, Fields fields) {
        Map<String, Map<String, String>> importers = new HashMap<>();
        List<Node> documents = YamlDocuments.parse(head(text), failure -> {
            throw new DocumentException(failure.line(), failure.getMessage());
        });
        for (Node document : documents) {
            Map<String, Node> found = fields.entries(document, "importers");
            found.forEach((folder, importer) -> {
                if (fields.isObject(importer, folder)) {
                    importers.put(folder.equals(".") ? "" : folder, read(importer, fields));
                }
            });
            if (found.isEmpty()) {
                importers.put("", read(document, fields));
            }
        }
        return new PnpmLock(importers);
    }

    /// Without the packages, which are most of the file and all that only other packages need.
    private static String head(String text) {
        int packages = text.indexOf("\npackages:");
        return packages < 0 ? text : text.substring(0, packages + 1);
    }

    private static Map<String, String> read(Node importer, Fields fields) {
        Map<String, String> versions = new HashMap<>();
        for (String section : SECTIONS) {
            fields.entries(importer, section).forEach((name, value) -> {
                if (fields.isTextOrObject(value, name)) {
                    Node version = value.isText() ? value : fields.text(value, "version");
                    versions.put(name, plain(version.textOr("")));
                }
            });
        }
        return versions;
    }

    /// `1.2.3` of `1.2.3(react@18.2.0)`, `1.2.3_react@18.2.0`, `/name/1.2.3` and `name@1.2.3`. Empty for a link.
    private static String plain(String version) {
        if (version.startsWith("link:") || version.startsWith("file:")) {
            return "";
        }
        int parenthesis = version.indexOf('(');
        String rest = parenthesis < 0 ? version : version.substring(0, parenthesis);
        rest = rest.substring(rest.lastIndexOf('/') + 1);
        int underscore = rest.indexOf('_');
        rest = underscore > 0 ? rest.substring(0, underscore) : rest;
        return rest.substring(rest.lastIndexOf('@') + 1);
    }

    @Override
    public boolean covers(String folder) {
        return importers.containsKey(folder);
    }

    @Override
    public @Nullable String version(String folder, String name, String requirement) {
        return importers.getOrDefault(folder, Map.of()).get(name);
    }
}
