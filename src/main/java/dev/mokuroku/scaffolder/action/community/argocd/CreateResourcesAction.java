package dev.mokuroku.scaffolder.action.community.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Creation;
import dev.mokuroku.scaffolder.action.community.CommunityAction;
import dev.mokuroku.scaffolder.action.community.CommunityConfig;
import dev.mokuroku.scaffolder.action.community.remote.RemoteRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/// `argocd:create-resources`: creates a project and an application in Argo CD.
///
/// Both hold the idempotency key of the step in an annotation, by which the step finds them again after a crash.
@Singleton
public class CreateResourcesAction extends CommunityAction {
    private final ArgocdInstances instances;

    CreateResourcesAction(CommunityConfig config, ArgocdInstances instances) {
        super(config, "argocd-create-resources");
        this.instances = instances;
    }

    @Override
    public void run(ActionContext context) throws IOException, InterruptedException {
        Resources resources = Resources.of(context);
        Argocd argocd =
                instances.open(context, context.input().path("argoInstance").asText());
        create(context, argocd, resources.projectResource());
        create(context, argocd, resources.applicationResource());
        context.output(
                "applicationUrl",
                TextNode.valueOf(
                        "%s/applications/%s".formatted(argocd.url(), RemoteRequest.escaped(resources.application()))));
    }

    private static void create(ActionContext context, Argocd argocd, Resource resource)
            throws IOException, InterruptedException {
        context.log()
                .info("Creating the %s %s in Argo CD %s".formatted(resource.kind(), resource.name(), argocd.name()));
        new Creation(context).onceNamed("create." + resource.kind(), _ -> find(context, argocd, resource), () -> {
            Optional<JsonNode> found = find(context, argocd, resource);
            if (found.isEmpty()) {
                argocd.api().send(resource.creation());
            }
            return BooleanNode.TRUE;
        });
    }

    /// What serves as the resource already.
    ///
    /// @throws ActionException if something else has the name
    private static Optional<JsonNode> find(ActionContext context, Argocd argocd, Resource resource)
            throws InterruptedException {
        Optional<JsonNode> found = argocd.api().find(resource.lookup());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (Resource.isBeingDeleted(found.get())) {
            throw ActionException.conflict("The %s %s of Argo CD %s is being deleted: run the step again afterwards"
                    .formatted(resource.kind(), resource.name(), argocd.name()));
        }
        boolean isMine = resource.isMadeBy(context.idempotencyKey(), found.get());
        if (!isMine && !resource.equalsIdentity(found.get())) {
            throw ActionException.conflict(
                    "Argo CD %s has another %s %s, with another repository or destination: choose another name"
                            .formatted(argocd.name(), resource.kind(), resource.name()));
        }
        context.log()
                .info("The %s %s exists already: %s"
                        .formatted(
                                resource.kind(),
                                resource.name(),
                                isMine ? "this step created it before" : "it has the same repository and destination"));
        return Optional.of(BooleanNode.TRUE);
    }
}
