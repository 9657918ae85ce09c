package dev.mokuroku.scaffolder.action.community;

import dev.mokuroku.scaffolder.action.ActionContext;
import jakarta.inject.Singleton;
import java.io.IOException;

/// `catalog:scaffolded-from`: notes in a descriptor which template made it.
@Singleton
public class ScaffoldedFromAction extends CommunityAction {
    private static final String IN_DRY_RUN = "template:default/dry-run";

    ScaffoldedFromAction(CommunityConfig config) {
        super(config, "catalog-scaffolded-from");
    }

    @Override
    public void run(ActionContext context) throws IOException {
        String template = context.task().templateRef();
        DescriptorEdit.apply(
                context,
                entity -> entity.withObjectProperty("spec")
                        .put("scaffoldedFrom", template == null ? IN_DRY_RUN : template));
    }
}
