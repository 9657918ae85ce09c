package dev.mokuroku.scaffolder.action.community.quay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.community.CommunityAction;
import dev.mokuroku.scaffolder.action.community.CommunityConfig;
import jakarta.inject.Singleton;
import java.io.IOException;

/// `quay:create-repository`: creates a repository in Quay.
@Singleton
public class CreateRepositoryAction extends CommunityAction {
    /// Where nothing is sent, nobody knows the namespace of the token.
    private static final String EXAMPLE_NAMESPACE = "example";

    private final QuayInstances instances;

    CreateRepositoryAction(CommunityConfig config, QuayInstances instances) {
        super(config, "quay-create-repository");
        this.instances = instances;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        Quay quay = instances.open(context);
        context.log()
                .info("Creating the repository %s in %s"
                        .formatted(context.input().path("name").asText(), quay.url()));
        JsonNode repository = new NewRepository(context, quay).create();
        String namespace = repository.path("namespace").asText("");
        context.output(
                "repositoryUrl",
                TextNode.valueOf("%s/repository/%s/%s"
                        .formatted(
                                quay.url(),
                                namespace.isEmpty() ? EXAMPLE_NAMESPACE : namespace,
                                repository.path("name").asText())));
    }
}
