package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.usage.publish.Publication;
import dev.mokuroku.platform.usage.publish.PublishedPackages;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/// What entities publish.
@GraphQLApi
public class PublishedPackagesGraphQL {
    private final PublishedPackages packages;
    private final VisibleUses visible;

    PublishedPackagesGraphQL(PublishedPackages packages, VisibleUses visible) {
        this.packages = packages;
        this.visible = visible;
    }

    @Name("publishedPackages")
    @Description(
            "The packages that the manifests of the entity name as their own. packageUsers returns who uses them; an entity that does depends on this one.")
    public List<@NonNull List<@NonNull PublishedPackageView>> ofEntities(@Source List<EntityView> entities) {
        Map<EntityRef, List<Publication>> found = packages.ofEntities(
                entities.stream().map(entity -> entity.indexed().ref()).toList());
        Map<EntityRef, List<Publication>> accessible = visible.amongPublications(found);
        return entities.stream()
                .map(entity -> accessible.getOrDefault(entity.indexed().ref(), List.of()).stream()
                        .map(PublishedPackageView::of)
                        .toList())
                .<List<@NonNull PublishedPackageView>>map(views -> views)
                .toList();
    }
}
