package dev.mokuroku.platform.manifest.runtime;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;

/// The runtimes of functions in templates of SAM and CloudFormation, which may have any name.
public final class CloudFormationReader implements ManifestReader {
    private final Repository repository;

    public CloudFormationReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return (path.endsWith(".yaml") || path.endsWith(".yml")) && !path.startsWith(".github/workflows/");
    }

    @Override
    public void read(String path, Rows rows) {
        String text = repository.text(path);
        // Most YAML files are something else: parsing them all would take most of the time of a scan.
        if (text == null || !text.contains("Runtime:") || !text.contains("AWS::")) {
            return;
        }
        for (Node root : repository.yaml(path)) {
            FunctionRuntime.add(root.at("Globals", "Function", "Runtime"), rows);
            root.get("Resources").entries().values().forEach(resource -> add(resource, rows));
        }
    }

    private static void add(Node resource, Rows rows) {
        switch (resource.get("Type").textOr("")) {
            case "AWS::Serverless::Function", "AWS::Lambda::Function" ->
                FunctionRuntime.add(resource.at("Properties", "Runtime"), rows);
            default -> {}
        }
    }
}
