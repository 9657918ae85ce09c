package dev.mokuroku.platform.manifest.npm;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// `package.json`: its dependencies, the version of Node.js and the package manager.
public final class PackageJsonReader implements ManifestReader {
    private static final String FILE = "package.json";
    private static final Map<String, Scope> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("dependencies", Scope.RUNTIME);
        SECTIONS.put("devDependencies", Scope.DEV);
        SECTIONS.put("optionalDependencies", Scope.OPTIONAL);
        SECTIONS.put("peerDependencies", Scope.PEER);
    }

    private final Repository repository;
    private final NpmLocks locks;
    private final PnpmCatalogs catalogs;

    public PackageJsonReader(Repository repository) {
        this.repository = repository;
        this.locks = new NpmLocks(repository);
        this.catalogs = new PnpmCatalogs(repository);
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals(FILE);
    }

    @Override
    public void read(String path, Rows rows) {
        Node root = repository.json(path);
        String folder = FilePath.folder(path);
        Fields fields = new Fields(rows);
        if (fields.entries(root).isEmpty()) {
            return;
        }
        addOwn(root, fields, rows);
        Set<String> optional = root.get("optionalDependencies").entries().keySet();
        SECTIONS.forEach((section, scope) -> fields.entries(root, section).forEach((name, value) -> {
            // npm writes optional dependencies into both.
            boolean isWrittenTwice = scope == Scope.RUNTIME && optional.contains(name);
            if (!isWrittenTwice && fields.isText(value, section + "." + name)) {
                add(folder, name, value, scope, rows);
            }
        }));
        addEngines(root, fields, rows);
    }

    private void add(String folder, String name, Node value, Scope scope, Rows rows) {
        String written = value.textOr("");
        String wanted = written;
        if (PnpmCatalogs.isReference(written)) {
            String found = catalogs.requirement(folder, name, written);
            wanted = found == null ? written : found;
        }
        boolean unresolved = PnpmCatalogs.isReference(wanted);
        NpmRequirement requirement = unresolved ? new NpmRequirement(name, wanted) : NpmRequirement.parse(name, wanted);
        if (requirement == null) {
            return;
        }
        String locked = locks.version(folder, name, written);
        rows.add(value.position(), requirement.id(), requirement.range(), scope, Resolution.locked(locked));
    }

    private static void addOwn(Node root, Fields fields, Rows rows) {
        Node name = fields.text(root, "name");
        if (name.isText() && !root.isTrue("private")) {
            rows.publish(
                    PackageId.ofPath("npm", name.textOr("")),
                    fields.text(root, "version").text());
        }
    }

    private static void addEngines(Node root, Fields fields, Rows rows) {
        Node node = fields.text(root, "engines", "node");
        if (node.isText()) {
            rows.add(node.position(), PackageId.generic("node"), node.text(), Scope.ENGINE);
        }
        Node manager = fields.text(root, "packageManager");
        String text = manager.textOr("");
        int at = text.indexOf('@', 1);
        if (at > 0) {
            int hash = text.indexOf('+', at);
            String version = text.substring(at + 1, hash < 0 ? text.length() : hash);
            rows.add(manager.position(), PackageId.ofPath("npm", text.substring(0, at)), version, Scope.ENGINE);
        }
    }
}
