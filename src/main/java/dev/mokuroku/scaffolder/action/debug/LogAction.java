package dev.mokuroku.scaffolder.action.debug;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.action.JavaScriptJson;
import dev.mokuroku.scaffolder.action.file.WorkspaceFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `debug:log`: logs the input, a message, and the files of the workspace.
@ApplicationScoped
public class LogAction implements Action {
    /// Of all files together that are logged with their contents.
    private static final int MAX_LOGGED_BYTES = 1 << 20;

    private final ActionDefinition definition =
            DefinitionFile.read(LogAction.class, "/dev/mokuroku/scaffolder/action/debug-log.yaml");

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        context.log().info(JavaScriptJson.indented(context.input()));
        String message = context.input().path("message").asText();
        if (!message.isEmpty()) {
            context.log().info(message);
        }
        JsonNode list = context.input().path("listWorkspace");
        if (list.asBoolean() || list.isTextual()) {
            context.log().info("Workspace:\n" + listing(context.workspace().root(), list.asText()));
        }
    }

    private static String listing(Path root, String mode) throws IOException {
        List<String> lines = new ArrayList<>();
        int left = MAX_LOGGED_BYTES;
        for (Path file : WorkspaceFiles.in(root)) {
            String name = WorkspaceFiles.relative(root, file);
            if (mode.equals("with-contents") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] content = start(file, left);
                left -= content.length;
                lines.add(" - %s:\n\n  %s".formatted(name, new String(content, UTF_8)));
            } else {
                lines.add("  - " + name);
            }
        }
        return String.join("\n", lines);
    }

    private static byte[] start(Path file, int maxBytes) throws IOException {
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return content.readNBytes(maxBytes);
        }
    }
}
