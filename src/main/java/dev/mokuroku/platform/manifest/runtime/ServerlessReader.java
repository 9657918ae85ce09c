package dev.mokuroku.platform.manifest.runtime;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;

/// The runtimes of functions in the file of the Serverless Framework.
public final class ServerlessReader implements ManifestReader {
    private final Repository repository;

    public ServerlessReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        String name = FilePath.name(path);
        return name.startsWith("serverless") && (name.endsWith(".yml") || name.endsWith(".yaml"));
    }

    @Override
    public void read(String path, Rows rows) {
        Fields fields = new Fields(rows);
        for (Node root : repository.yaml(path)) {
            if (fields.entries(root).isEmpty()) {
                continue;
            }
            addRuntime(root.get("provider"), "provider", fields, rows);
            Node functions = root.get("functions");
            if (functions.type() == Node.Type.ARRAY) {
                functions.items().forEach(part -> addFunctions(part, fields, rows));
            } else {
                addFunctions(functions, fields, rows);
            }
        }
    }

    private static void addFunctions(Node functions, Fields fields, Rows rows) {
        if (isWritten(functions, "functions", fields)) {
            functions.entries().forEach((name, function) -> addRuntime(function, "functions." + name, fields, rows));
        }
    }

    private static void addRuntime(Node owner, String name, Fields fields, Rows rows) {
        if (isWritten(owner, name, fields)) {
            FunctionRuntime.add(fields.text(owner, "runtime"), rows);
        }
    }

    /// Whether the value is an object. A text is no problem: `${file(functions.yml)}` stands for the content of a file,
    /// and `provider: aws` is short for an object.
    private static boolean isWritten(Node value, String name, Fields fields) {
        return value.type() != Node.Type.TEXT && !value.type().isAbsent() && fields.isObject(value, name);
    }
}
