package dev.mokuroku.scaffolder.action.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// `fs:readdir`: lists files and folders of the workspace.
@ApplicationScoped
public class ListFilesAction implements Action {
    private final ActionDefinition definition =
            DefinitionFile.read(ListFilesAction.class, "/dev/mokuroku/scaffolder/action/fs-readdir.yaml");

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        boolean recursive = context.input().path("recursive").asBoolean(false);
        Listing listing = new Listing(
                context.workspace().root(), JsonNodeFactory.instance.arrayNode(), JsonNodeFactory.instance.arrayNode());
        for (JsonNode path : context.input().path("paths")) {
            listing.add(context.workspace().resolve(path.asText()), recursive);
        }
        context.output("files", listing.files());
        context.output("folders", listing.folders());
    }

    private record Listing(Path root, ArrayNode files, ArrayNode folders) {
        /// As Node.js lists: the folders found last are listed first.
        void add(Path start, boolean recursive) throws IOException {
            Deque<Path> waiting = new ArrayDeque<>(List.of(start));
            while (!waiting.isEmpty()) {
                for (Path entry : entries(waiting.removeLast())) {
                    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                        describe(entry, folders);
                        if (recursive) {
                            waiting.addLast(entry);
                        }
                    } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                        describe(entry, files);
                    }
                }
            }
        }

        private static List<Path> entries(Path folder) throws IOException {
            try {
                return WorkspaceFiles.entries(folder);
            } catch (NoSuchFileException missing) {
                throw ActionException.failed("ENOENT: no such file or directory, scandir '%s'".formatted(folder));
            } catch (NotDirectoryException file) {
                throw ActionException.failed("ENOTDIR: not a directory, scandir '%s'".formatted(folder));
            }
        }

        private void describe(Path entry, ArrayNode list) {
            list.addObject()
                    .put("name", entry.getFileName().toString())
                    .put("path", WorkspaceFiles.relative(root, entry))
                    .put("fullPath", entry.toString());
        }
    }
}
