package dev.mokuroku.platform.manifest.python;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `pyproject.toml`: the tables of the standard, of Poetry, uv and PDM.
public final class PyprojectReader implements ManifestReader {
    private static final String PYTHON = "python";

    private final Repository repository;
    private final PythonLocks locks;

    public PyprojectReader(Repository repository) {
        this.repository = repository;
        this.locks = new PythonLocks(repository);
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals("pyproject.toml");
    }

    @Override
    public void read(String path, Rows rows) {
        Node root = repository.toml(path);
        Fields fields = new Fields(rows);
        Tables tables = new Tables(rows, fields, FilePath.folder(path), locks, sources(root));
        addOwn(root, fields, rows);
        tables.addPython(fields.text(root, "project", "requires-python"));
        tables.addList(fields.items(root, "project", "dependencies"), Scope.RUNTIME);
        tables.addLists(fields.entries(root, "project", "optional-dependencies"), Scope.OPTIONAL);
        tables.addList(fields.items(root, "build-system", "requires"), Scope.BUILD);
        tables.addLists(fields.entries(root, "dependency-groups"), Scope.DEV);
        tables.addList(fields.items(root, "tool", "uv", "dev-dependencies"), Scope.DEV);
        tables.addLists(fields.entries(root, "tool", "pdm", "dev-dependencies"), Scope.DEV);
        tables.addTable(fields.entries(root, "tool", "poetry", "dependencies"), Scope.RUNTIME);
        tables.addTable(fields.entries(root, "tool", "poetry", "dev-dependencies"), Scope.DEV);
        fields.entries(root, "tool", "poetry", "group")
                .values()
                .forEach(it -> tables.addTable(fields.entries(it, "dependencies"), Scope.DEV));
    }

    private static void addOwn(Node root, Fields fields, Rows rows) {
        for (String[] table : new String[][] {{"project"}, {"tool", "poetry"}}) {
            Node own = root.at(table);
            String name = own.get("name").textOr("");
            if (!name.isBlank()) {
                rows.publish(PackageId.pypi(name), fields.text(own, "version").text());
                return;
            }
        }
    }

    /// Names that uv takes from a folder, an address or a repository.
    private static Set<String> sources(Node root) {
        Set<String> names = new HashSet<>();
        root.at("tool", "uv", "sources").entries().forEach((name, source) -> {
            if (!source.get("index").isPresent()) {
                names.add(PackageId.pypi(name).name());
            }
        });
        return names;
    }

    private record Tables(Rows rows, Fields fields, String folder, PythonLocks locks, Set<String> sources) {
        void addPython(Node version) {
            if (version.isText()) {
                rows.add(version.position(), PackageId.generic(PYTHON), version.text(), Scope.ENGINE);
            }
        }

        void addLists(Map<String, Node> lists, Scope scope) {
            lists.forEach((name, list) -> {
                if (fields.isList(list, name)) {
                    addList(list.items(), scope);
                }
            });
        }

        /// A group of dependencies may also include others, by an object.
        void addList(List<Node> list, Scope scope) {
            for (Node item : list) {
                if (!fields.isTextOrObject(item, "The dependency")) {
                    continue;
                }
                PythonRequirement requirement = PythonRequirement.parse(item.textOr(""));
                if (requirement != null) {
                    add(item.position(), requirement.name(), requirement.versions(), scope);
                }
            }
        }

        /// Of Poetry: `name = "^1.0"`, `name = { version = "^1.0" }`, or a list of such.
        void addTable(Map<String, Node> table, Scope scope) {
            table.forEach((name, value) -> {
                if (name.equals(PYTHON)) {
                    addPython(value);
                } else if (value.items().isEmpty()) {
                    addEntry(name, value, scope);
                } else {
                    value.items().forEach(item -> addEntry(name, item, scope));
                }
            });
        }

        private void addEntry(String name, Node value, Scope scope) {
            if (!fields.isTextOrObject(value, name)) {
                return;
            }
            boolean elsewhere = value.get("git").isText()
                    || value.get("path").isText()
                    || value.get("url").isText();
            if (!elsewhere) {
                add(value.position(), name, value.isText() ? value.text() : value.text("version"), scope);
            }
        }

        private void add(Position position, String name, @Nullable String versions, Scope scope) {
            PackageId id = PackageId.pypi(name);
            if (!sources.contains(id.name())) {
                Resolution resolution = Resolution.locked(locks.version(folder, id.name()));
                rows.add(position, id, versions, scope, resolution);
            }
        }
    }
}
