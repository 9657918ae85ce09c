package dev.mokuroku.scaffolder.action.community;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.text.TextFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `roadiehq:utils:fs:append`: adds a text to a file.
@Singleton
public class AppendFileAction extends CommunityAction {
    AppendFileAction(CommunityConfig config) {
        super(config, "roadiehq-utils-fs-append");
    }

    @Override
    public void run(ActionContext context) throws IOException {
        Path file = context.workspace().resolve(context.input().path("path").asText());
        String content = context.input().path("content").asText();
        TextFile.write(file, Files.exists(file) ? TextFile.read(file) + content : content);
        context.workspace().checkSize();
        context.output("path", TextNode.valueOf(file.toString()));
    }
}
