package dev.mokuroku.platform.manifest.actions;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.container.ImageReference;
import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Actions, reusable workflows and images that workflows and composite actions use.
public final class ActionsReader implements ManifestReader {
    private static final String DOCKER = "docker://";
    private static final List<String> FOLDERS =
            List.of(".github/workflows/", ".github/actions/", "workflow-templates/");

    private final Repository repository;

    public ActionsReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        String name = FilePath.name(path);
        boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
        return name.equals("action.yml")
                || name.equals("action.yaml")
                || (yaml
                        && FOLDERS.stream().anyMatch(folder -> path.startsWith(folder) || path.contains("/" + folder)));
    }

    @Override
    public void read(String path, Rows rows) {
        String text = repository.text(path);
        if (text == null) {
            return;
        }
        Fields fields = new Fields(rows);
        Uses uses = new Uses(text.lines().toList(), fields, rows);
        for (Node document : repository.yaml(path)) {
            fields.entries(document, "jobs").forEach((name, job) -> {
                if (fields.isObject(job, "jobs." + name)) {
                    uses.addJob(job);
                }
            });
            Node runs = document.get("runs");
            uses.addSteps(runs);
            if (runs.textOr("").isEmpty()) {
                uses.addImage(runs.get("image"));
            }
        }
    }

    private record Uses(List<String> lines, Fields fields, Rows rows) {
        void addJob(Node job) {
            addUse(fields.text(job, "uses"));
            addSteps(job);
            addContainer(job.get("container"));
            job.get("services").entries().values().forEach(this::addContainer);
        }

        void addSteps(Node parent) {
            if (parent.type() == Node.Type.OBJECT) {
                for (Node step : fields.items(parent, "steps")) {
                    if (fields.isObject(step, "The step")) {
                        addUse(fields.text(step, "uses"));
                    }
                }
            }
        }

        private void addContainer(Node container) {
            Node image = container.isText() ? container : container.get("image");
            ImageReference.add(rows, image.position(), image.textOr(""), Scope.BUILD);
        }

        /// Of an action: a Dockerfile beside it, unless it begins with `docker://`.
        void addImage(Node image) {
            String text = image.textOr("");
            if (text.startsWith(DOCKER)) {
                ImageReference.add(rows, image.position(), text.substring(DOCKER.length()), Scope.BUILD);
            }
        }

        private void addUse(Node use) {
            String text = use.textOr("").strip();
            if (text.startsWith(DOCKER)) {
                addImage(use);
                return;
            }
            int at = text.lastIndexOf('@');
            String path = at < 0 ? text : text.substring(0, at);
            if (path.startsWith(".") || path.indexOf('/') < 1 || text.contains("${{")) {
                return;
            }
            @Nullable String ref = at < 0 ? null : text.substring(at + 1);
            @Nullable
            Resolution resolution = ref != null && CommitComment.isCommit(ref)
                    ? Resolution.of(CommitComment.version(lineOf(use.position())), Resolution.Origin.COMMENT)
                    : null;
            rows.add(use.position(), PackageId.ofPath("githubactions", path), ref, Scope.BUILD, resolution);
        }

        private String lineOf(Position position) {
            return position.line() < 1 || position.line() > lines.size() ? "" : lines.get(position.line() - 1);
        }
    }
}
