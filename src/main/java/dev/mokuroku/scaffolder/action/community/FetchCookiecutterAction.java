package dev.mokuroku.scaffolder.action.community;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.fetch.SkeletonFetch;
import dev.mokuroku.scaffolder.skeleton.SkeletonOptions;
import dev.mokuroku.scaffolder.templating.TemplateDialect;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `fetch:cookiecutter`: renders a folder in the dialect of cookiecutter, without running cookiecutter.
@Singleton
public class FetchCookiecutterAction extends CommunityAction {
    private static final TemplateDialect DIALECT = new TemplateDialect(true, false, false);

    private final SkeletonFetch skeletons;

    FetchCookiecutterAction(CommunityConfig config, SkeletonFetch skeletons) {
        super(config, "fetch-cookiecutter");
        this.skeletons = skeletons;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        ObjectNode input = context.input();
        List<String> copied = new ArrayList<>();
        input.path("copyWithoutRender").forEach(pattern -> copied.add(pattern.asText()));
        ObjectNode values =
                input.path("values") instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode();
        Path target = context.workspace().resolve(input.path("targetPath").asText("./"));
        skeletons.render(context, target, new SkeletonOptions(copied, null, true, DIALECT), values);
    }
}
