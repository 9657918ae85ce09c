package dev.mokuroku.scaffolder.action.community;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.descriptor.bundle.YamlWriter;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.JavaScriptJson;
import dev.mokuroku.scaffolder.action.text.MergedJson;
import dev.mokuroku.scaffolder.action.text.StructuredText;
import dev.mokuroku.scaffolder.action.text.TextFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/// `roadiehq:utils:merge`: merges values into a JSON or YAML file.
@Singleton
public class MergeAction extends CommunityAction {
    private static final int MAX_LENGTH = 5_000_000;

    MergeAction(CommunityConfig config) {
        super(config, "roadiehq-utils-merge");
    }

    @Override
    public void run(ActionContext context) throws IOException {
        String path = context.input().path("path").asText();
        Path file = context.workspace().resolve(path);
        TextFile.write(file, merged(context, path, TextFile.read(file)));
        context.workspace().checkSize();
        context.output("path", TextNode.valueOf(file.toString()));
    }

    private static String merged(ActionContext context, String path, String text) {
        JsonNode content = context.input().path("content");
        MergedJson merged = new MergedJson(context.input().path("mergeArrays").asBoolean(false));
        if (path.endsWith(".json")) {
            JsonNode added = content.isTextual() ? StructuredText.json(content.asText(), "content") : content;
            return JavaScriptJson.indented(merged.merge(StructuredText.json(text, path), added));
        }
        if (path.endsWith(".yaml") || path.endsWith(".yml")) {
            JsonNode added = content.isTextual() ? StructuredText.yaml(content.asText(), "content") : content;
            JsonNode all = merged.merge(StructuredText.yaml(text, path), added);
            return YamlWriter.write(all.deepCopy(), MAX_LENGTH);
        }
        throw ActionException.invalidInput("path must end in .json, .yaml or .yml, but is '%s'".formatted(path));
    }
}
