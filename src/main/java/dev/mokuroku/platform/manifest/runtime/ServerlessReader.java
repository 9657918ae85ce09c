package dev.mokuroku.platform.manifest.runtime;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
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
        for (Node root : repository.yaml(path)) {
            FunctionRuntime.add(root.at("provider", "runtime"), rows);
            Node functions = root.get("functions");
            functions.entries().values().forEach(function -> FunctionRuntime.add(function.get("runtime"), rows));
            // A list of files and maps is allowed, too.
            functions
                    .items()
                    .forEach(part -> part.entries()
                            .values()
                            .forEach(function -> FunctionRuntime.add(function.get("runtime"), rows)));
        }
    }
}
