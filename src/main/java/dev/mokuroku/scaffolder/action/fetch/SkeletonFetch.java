package dev.mokuroku.scaffolder.action.fetch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.content.Contents;
import dev.mokuroku.scaffolder.skeleton.SkeletonOptions;
import dev.mokuroku.scaffolder.skeleton.SkeletonRenderer;
import dev.mokuroku.scaffolder.templating.TemplateException;
import dev.mokuroku.scaffolder.templating.Templating;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;

/// Fetches the folder that a step names, and renders it.
@ApplicationScoped
public class SkeletonFetch {
    private final Contents contents;
    private final SkeletonRenderer renderer;

    SkeletonFetch(Contents contents, Templating templating) {
        this.contents = contents;
        this.renderer = new SkeletonRenderer(templating);
    }

    /// @param target in the workspace
    public void render(ActionContext context, Path target, SkeletonOptions options, ObjectNode values)
            throws IOException {
        context.log().info("Fetching template content from remote URL");
        CheckedWrites written = new CheckedWrites(context.workspace(), context.cancellation());
        contents.read(context, skeleton -> {
            context.cancellation().check();
            try {
                renderer.render(skeleton, target, options, values, context.log(), written);
            } catch (TemplateException failed) {
                throw failed.in(context.input().path("url").asText());
            }
        });
        context.workspace().checkSize();
    }
}
