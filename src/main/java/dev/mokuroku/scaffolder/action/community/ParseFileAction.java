package dev.mokuroku.scaffolder.action.community;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.text.StructuredText;
import dev.mokuroku.scaffolder.action.text.TextFile;
import jakarta.inject.Singleton;
import java.io.IOException;

/// `roadiehq:utils:fs:parse`: reads a file.
@Singleton
public class ParseFileAction extends CommunityAction {
    ParseFileAction(CommunityConfig config) {
        super(config, "roadiehq-utils-fs-parse");
    }

    @Override
    public void run(ActionContext context) throws IOException {
        String path = context.input().path("path").asText();
        String text = TextFile.read(context.workspace().resolve(path));
        context.output(
                "content", parsed(text, path, context.input().path("parser").asText()));
    }

    private static JsonNode parsed(String text, String path, String parser) {
        return switch (parser) {
            case "json" -> StructuredText.json(text, path);
            case "yaml" -> StructuredText.yaml(text, path);
            case "multiyaml" -> JsonNodeFactory.instance.arrayNode().addAll(StructuredText.documents(text, path));
            default -> TextNode.valueOf(text);
        };
    }
}
