package dev.mokuroku.platform.manifest.container;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.Map;

/// The image and the features of a development container.
public final class DevcontainerReader implements ManifestReader {
    private final Repository repository;

    public DevcontainerReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        String name = FilePath.name(path);
        return name.equals("devcontainer.json") || name.equals(".devcontainer.json");
    }

    @Override
    public void read(String path, Rows rows) {
        Node root = repository.json(path);
        Fields fields = new Fields(rows);
        Node image = fields.text(root, "image");
        ImageReference.add(rows, image.position(), image.textOr(""), Scope.DEV);
        for (Map.Entry<String, Node> feature : fields.entries(root, "features").entrySet()) {
            String name = feature.getKey();
            // Others are folders, addresses, or names of the format's first version.
            if (name.indexOf('/') > 0 && !name.startsWith(".") && !name.contains("://")) {
                ImageReference.add(rows, feature.getValue().position(), name, Scope.DEV);
            }
        }
    }
}
