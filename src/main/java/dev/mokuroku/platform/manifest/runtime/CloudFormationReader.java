package dev.mokuroku.platform.manifest.runtime;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;

/// The runtimes of functions in templates of SAM and CloudFormation, which may have any name.
public final class CloudFormationReader implements ManifestReader {
    /// A loop over resources is a list.
    private static final String LOOP = "Fn::ForEach";

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
        Fields fields = new Fields(rows);
        for (Node root : repository.yaml(path)) {
            if (root.type() == Node.Type.OBJECT) {
                FunctionRuntime.add(root.at("Globals", "Function", "Runtime"), rows);
                fields.entries(root, "Resources").forEach((name, resource) -> add(name, resource, fields, rows));
            }
        }
    }

    /// A runtime may also be an object, which refers to a parameter.
    private static void add(String name, Node resource, Fields fields, Rows rows) {
        if (name.startsWith(LOOP) || !fields.isObject(resource, name)) {
            return;
        }
        switch (fields.text(resource, "Type").textOr("")) {
            case "AWS::Serverless::Function", "AWS::Lambda::Function" ->
                FunctionRuntime.add(fields.entries(resource, "Properties").getOrDefault("Runtime", Node.MISSING), rows);
            default -> {}
        }
    }
}
