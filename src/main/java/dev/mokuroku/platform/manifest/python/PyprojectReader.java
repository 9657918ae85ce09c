package dev.mokuroku.platform.manifest.python;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.HashSet;
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
        Tables tables = new Tables(rows, FilePath.folder(path), locks, sources(root));
        Node project = root.get("project");
        tables.addPython(project.get("requires-python"));
        tables.addList(project.get("dependencies"), Scope.RUNTIME);
        project.get("optional-dependencies").entries().values().forEach(it -> tables.addList(it, Scope.OPTIONAL));
        tables.addList(root.at("build-system", "requires"), Scope.BUILD);
        root.get("dependency-groups").entries().values().forEach(it -> tables.addList(it, Scope.DEV));
        Node tool = root.get("tool");
        tables.addList(tool.at("uv", "dev-dependencies"), Scope.DEV);
        tool.at("pdm", "dev-dependencies").entries().values().forEach(it -> tables.addList(it, Scope.DEV));
        Node poetry = tool.get("poetry");
        tables.addTable(poetry.get("dependencies"), Scope.RUNTIME);
        tables.addTable(poetry.get("dev-dependencies"), Scope.DEV);
        poetry.get("group").entries().values().forEach(it -> tables.addTable(it.get("dependencies"), Scope.DEV));
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

    private record Tables(Rows rows, String folder, PythonLocks locks, Set<String> sources) {
        void addPython(Node version) {
            if (version.isText()) {
                rows.add(version.position(), PackageId.generic(PYTHON), version.text(), Scope.ENGINE);
            }
        }

        void addList(Node list, Scope scope) {
            for (Node item : list.items()) {
                PythonRequirement requirement = PythonRequirement.parse(item.textOr(""));
                if (requirement != null) {
                    add(item.position(), requirement.name(), requirement.versions(), scope);
                }
            }
        }

        /// Of Poetry: `name = "^1.0"`, `name = { version = "^1.0" }`, or a list of such.
        void addTable(Node table, Scope scope) {
            table.entries().forEach((name, value) -> {
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
