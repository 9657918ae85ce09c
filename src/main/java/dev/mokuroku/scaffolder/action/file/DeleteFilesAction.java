package dev.mokuroku.scaffolder.action.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.action.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// `fs:delete`: deletes the files that paths and patterns stand for. What does not exist is no error.
@ApplicationScoped
public class DeleteFilesAction implements Action {
    private final ActionDefinition definition =
            DefinitionFile.read(DeleteFilesAction.class, "/dev/mokuroku/scaffolder/action/fs-delete.yaml");

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        Workspace workspace = context.workspace();
        for (JsonNode pattern : context.input().path("files")) {
            for (Path file : WorkspaceFiles.matching(workspace, pattern.asText(), true)) {
                Files.delete(file);
                context.log().info("File %s deleted successfully".formatted(file));
            }
            Path folder = workspace.resolve(pattern.asText());
            if (!folder.equals(workspace.root())) {
                deleteEmptyFolders(folder);
            }
        }
    }

    /// Of a folder whose files were deleted nothing stays.
    private static void deleteEmptyFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : WorkspaceFiles.entries(folder)) {
                deleteEmptyFolders(entry);
            }
            Files.delete(folder);
        }
    }
}
