package dev.mokuroku.platform.sbom.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.sbom.SbomPackage;
import dev.mokuroku.platform.sbom.store.Sbom;
import dev.mokuroku.platform.sbom.store.StoredSboms;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The SBOMs of entities. Entities that come here are visible to the caller.
@GraphQLApi
public class SbomsGraphQL {
    private final StoredSboms sboms;

    SbomsGraphQL(StoredSboms sboms) {
        this.sboms = sboms;
    }

    @Name("sboms")
    @Description("The SBOMs of its versions, the latest first.")
    public List<@NonNull List<@NonNull SbomView>> sbomsOf(
            @Source List<EntityView> entities,
            @DefaultValue("10") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        Map<EntityRef, List<Sbom>> found = sboms.latestOf(
                entities.stream().map(entity -> entity.indexed().ref()).toList(), EntityArguments.pageSize(first));
        return entities.stream()
                .map(entity -> found.getOrDefault(entity.indexed().ref(), List.of()).stream()
                        .map(SbomView::of)
                        .toList())
                .toList();
    }

    @Name("packages")
    @Description("The packages that it names.")
    public List<@NonNull SbomPackageConnection> packagesOf(
            @Source List<SbomView> documents,
            @DefaultValue("100") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        Map<Long, List<SbomPackage>> found =
                sboms.byIds(documents.stream().map(SbomView::key).toList());
        int size = EntityArguments.pageSize(first);
        return documents.stream()
                .map(document -> SbomPackageConnection.of(found.getOrDefault(document.key(), List.of()), size, after))
                .toList();
    }
}
