package dev.mokuroku.scaffolder.action.community;

import dev.mokuroku.scaffolder.action.ActionContext;
import jakarta.inject.Singleton;
import java.io.IOException;

/// `catalog:annotate`: adds labels, annotations and fields of the spec to a descriptor.
@Singleton
public class AnnotateAction extends CommunityAction {
    AnnotateAction(CommunityConfig config) {
        super(config, "catalog-annotate");
    }

    @Override
    public void run(ActionContext context) throws IOException {
        DescriptorEdit.apply(context, entity -> {});
    }
}
