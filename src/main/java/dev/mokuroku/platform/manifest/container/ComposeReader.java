package dev.mokuroku.platform.manifest.container;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.Map;

/// The images of compose files, except those that the same file builds.
public final class ComposeReader implements ManifestReader {
    private final Repository repository;

    public ComposeReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        String name = FilePath.name(path);
        return (name.startsWith("docker-compose") || name.startsWith("compose"))
                && (name.endsWith(".yml") || name.endsWith(".yaml"));
    }

    @Override
    public void read(String path, Rows rows) {
        for (Node document : repository.yaml(path)) {
            Fields fields = new Fields(rows);
            // Without the key `services`, in the first version of the format, the services are at the top.
            if (document.entries().containsKey("services")) {
                fields.entries(document, "services").keySet().forEach(name -> {
                    fields.entries(document, "services", name);
                    read(document.at("services", name), rows);
                });
            } else {
                fields.entries(document).values().forEach(service -> read(service, rows));
            }
        }
    }

    private static void read(Node service, Rows rows) {
        Node image = service.type() == Node.Type.OBJECT ? new Fields(rows).text(service, "image") : Node.MISSING;
        if (image.isText() && !service.entries().containsKey("build")) {
            String reference = new Variables(Map.of()).replace(image.textOr(""));
            ImageReference.add(rows, image.position(), reference, Scope.RUNTIME);
        }
    }
}
