package dev.mokuroku.scaffolder.action.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// `fs:rename`: moves files and folders within the workspace.
@ApplicationScoped
public class RenameFilesAction implements Action {
    private final ActionDefinition definition =
            DefinitionFile.read(RenameFilesAction.class, "/dev/mokuroku/scaffolder/action/fs-rename.yaml");

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        for (JsonNode file : context.input().path("files")) {
            if (file.path("from").asText().isEmpty() || file.path("to").asText().isEmpty()) {
                throw ActionException.invalidInput("each file must have a from and to property");
            }
            Path from = context.workspace().resolve(file.path("from").asText());
            Path to = context.workspace().resolve(file.path("to").asText());
            try {
                move(from, to, file.path("overwrite").asBoolean(false));
            } catch (ActionException refused) {
                context.log().error("Failed to rename file %s to %s:".formatted(from, to));
                throw refused;
            }
            context.log().info("File %s renamed to %s successfully".formatted(from, to));
        }
    }

    private static void move(Path from, Path to, boolean overwrite) throws IOException {
        if (!exists(from)) {
            throw ActionException.failed("ENOENT: no such file or directory, lstat '%s'".formatted(from));
        }
        if (from.equals(to)) {
            throw ActionException.failed("Source and destination must not be the same.");
        }
        if (isFolder(from) && to.startsWith(from)) {
            throw ActionException.failed("Cannot move '%s' to a subdirectory of itself, '%s'.".formatted(from, to));
        }
        if (exists(to)) {
            checkReplaceable(from, to, overwrite);
            deleteAll(to);
        }
        Files.createDirectories(to.getParent());
        Files.move(from, to);
    }

    private static void checkReplaceable(Path from, Path to, boolean overwrite) {
        if (isFolder(to) && !isFolder(from)) {
            throw ActionException.failed(
                    "Cannot overwrite directory '%s' with non-directory '%s'.".formatted(to, from));
        }
        if (!isFolder(to) && isFolder(from)) {
            throw ActionException.failed(
                    "Cannot overwrite non-directory '%s' with directory '%s'.".formatted(to, from));
        }
        if (!overwrite) {
            throw ActionException.failed("dest already exists.");
        }
        if (from.startsWith(to)) {
            throw ActionException.failed("Cannot overwrite '%s' with a part of itself, '%s'.".formatted(to, from));
        }
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void deleteAll(Path root) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(root)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
