package dev.mokuroku.scaffolder.action.community;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.text.TextFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/// `roadiehq:utils:fs:write`: writes a file.
@Singleton
public class WriteFileAction extends CommunityAction {
    WriteFileAction(CommunityConfig config) {
        super(config, "roadiehq-utils-fs-write");
    }

    @Override
    public void run(ActionContext context) throws IOException {
        Path file = context.workspace().resolve(context.input().path("path").asText());
        String content = context.input().path("content").asText();
        TextFile.write(file, content);
        context.workspace().checkSize();
        context.output("path", TextNode.valueOf(file.toString()));
    }
}
