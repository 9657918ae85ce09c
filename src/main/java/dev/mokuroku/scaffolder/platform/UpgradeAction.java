package dev.mokuroku.scaffolder.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.platform.edit.EditResult.Refused;
import dev.mokuroku.platform.edit.Manifests;
import dev.mokuroku.platform.edit.RepositoryEdit;
import dev.mokuroku.platform.edit.TargetVersion;
import dev.mokuroku.platform.edit.VersionEdit;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `mokuroku:platform:upgrade`: the edit of a campaign, in the workspace. A second run changes nothing more.
@ApplicationScoped
public class UpgradeAction implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(UpgradeAction.class, "/dev/mokuroku/scaffolder/platform/upgrade.yaml");

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        ObjectNode input = context.input();
        Path folder = context.workspace().resolve(input.path("sourcePath").asText("."));
        Manifests manifests = WorkspaceManifests.in(folder);
        RepositoryEdit edit = RepositoryEdit.of(manifests, edits(manifests, input));
        List<String> refusals =
                edit.refusals().stream().map(Refused::message).distinct().toList();
        refusals.forEach(context.log()::warn);
        if (!refusals.isEmpty() && !input.path("allowPartial").asBoolean()) {
            throw ActionException.failed("Not all uses of %s can be raised: %s"
                    .formatted(input.path("package").asText(), String.join("; ", refusals)));
        }
        for (Map.Entry<String, String> changed : edit.changed().entrySet()) {
            Files.write(folder.resolve(changed.getKey()), changed.getValue().getBytes(UTF_8));
            context.log().info("Raised %s in %s".formatted(input.path("package").asText(), changed.getKey()));
        }
        context.workspace().checkSize();
        context.output("changedFiles", texts(edit.changed().keySet()));
        context.output("refusals", texts(refusals));
    }

    private static List<VersionEdit> edits(Manifests manifests, ObjectNode input) {
        String purl = input.path("package").asText();
        TargetVersion target = new TargetVersion(
                input.path("version").asText(),
                Set.of(),
                input.path("commit").textValue(),
                input.path("digest").textValue());
        return manifests.scan().packages().stream()
                .filter(use -> use.purl().equals(purl))
                .map(use -> new VersionEdit(
                        use.path(), use.line(), use.column(), purl, use.requirement(), target, Set.of()))
                .toList();
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = PlainJson.MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
