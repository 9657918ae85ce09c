package dev.mokuroku.platform.manifest.python;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `setup.cfg` of setuptools: `install_requires`, `setup_requires`, `tests_require`, extras, and the version of Python.
public final class SetupCfgReader implements ManifestReader {
    private static final String METADATA = "metadata";
    private static final String OPTIONS = "options";
    private static final String EXTRAS = "options.extras_require";
    private static final Map<String, Scope> LISTS = Map.of(
            "install_requires", Scope.RUNTIME,
            "setup_requires", Scope.BUILD,
            "tests_require", Scope.TEST);

    private final Repository repository;

    public SetupCfgReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals("setup.cfg");
    }

    @Override
    public void read(String path, Rows rows) {
        String text = repository.text(path);
        if (text == null) {
            return;
        }
        Lines lines = new Lines(rows);
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            lines.read(line, ++number);
        }
    }

    /// Where the reader is in the file. A line that begins with a blank continues the value before it.
    private static final class Lines {
        private final Rows rows;
        private String section = "";
        private String key = "";

        private Lines(Rows rows) {
            this.rows = rows;
        }

        void read(String line, int number) {
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";")) {
                return;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                value(stripped, number, line.indexOf(stripped) + 1);
            } else if (stripped.startsWith("[") && stripped.endsWith("]")) {
                section = stripped.substring(1, stripped.length() - 1).strip();
                key = "";
            } else {
                int end = separator(stripped);
                key = end < 0 ? "" : stripped.substring(0, end).strip().replace('-', '_');
                String value = end < 0 ? "" : stripped.substring(end + 1).strip();
                if (!value.isEmpty()) {
                    value(value, number, line.lastIndexOf(value) + 1);
                }
            }
        }

        private static int separator(String line) {
            int equals = line.indexOf('=');
            int colon = line.indexOf(':');
            return equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
        }

        private void value(String value, int number, int column) {
            Position position = new Position(number, column);
            if (section.equals(METADATA) && key.equals("name")) {
                rows.publish(PackageId.pypi(value), null);
                return;
            }
            if (section.equals(OPTIONS) && key.equals("python_requires")) {
                rows.add(position, PackageId.generic("python"), value, Scope.ENGINE);
                return;
            }
            Scope scope = scope();
            // `file: requirements.txt` names a file that is read by itself.
            if (scope == null || value.startsWith("file:")) {
                return;
            }
            int comment = value.indexOf(" #");
            PythonRequirement requirement = PythonRequirement.parse(comment < 0 ? value : value.substring(0, comment));
            if (requirement != null) {
                rows.add(position, PackageId.pypi(requirement.name()), requirement.versions(), scope);
            }
        }

        private @Nullable Scope scope() {
            if (section.equals(EXTRAS)) {
                return Scope.OPTIONAL;
            }
            return section.equals(OPTIONS) ? LISTS.get(key) : null;
        }
    }
}
