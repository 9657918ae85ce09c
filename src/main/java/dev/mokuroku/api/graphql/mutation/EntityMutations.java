package dev.mokuroku.api.graphql.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.query.Refs;
import dev.mokuroku.api.graphql.source.Problem;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.source.dryrun.EntityCheck;
import dev.mokuroku.source.scan.EntityRefresh;
import dev.mokuroku.source.scan.EntityRemoval;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/// Mutations that refresh, validate and delete entities.
@GraphQLApi
@AuditedAsCaller
public class EntityMutations {
    private final EntityRefresh refresh;
    private final CatalogIndex index;
    private final EntityViews views;
    private final EntityCheck check;
    private final EntityRemoval removal;
    private final Authorization authorization;

    EntityMutations(
            EntityRefresh refresh,
            CatalogIndex index,
            EntityViews views,
            EntityCheck check,
            EntityRemoval removal,
            Authorization authorization) {
        this.refresh = refresh;
        this.index = index;
        this.views = views;
        this.check = check;
        this.removal = removal;
        this.authorization = authorization;
    }

    @Requires(Permission.CATALOG_ENTITY_REFRESH)
    @Mutation
    @Description("Reads the entity's file again. The result is readable when the mutation returns.")
    public RefreshEntityPayload refreshEntity(@NonNull @Description("Which entity.") RefreshEntityInput input) {
        try {
            EntityRef ref = Refs.parse(input.ref);
            if (!refresh.refresh(ref)) {
                throw missing(ref);
            }
            EntityView entity = index.byRef(ref).map(views::of).orElse(null);
            return new RefreshEntityPayload(entity, List.of());
        } catch (CatalogException failure) {
            return new RefreshEntityPayload(null, UserError.of(failure, "ref"));
        }
    }

    @Requires(Permission.CATALOG_ENTITY_DELETE)
    @Mutation
    @Description("Deletes an entity that no file defines any more.")
    public DeleteOrphanPayload deleteOrphan(@NonNull @Description("Which entity.") DeleteOrphanInput input) {
        try {
            EntityRef ref = Refs.parse(input.ref);
            IndexedEntity entity = index.byRef(ref).orElseThrow(() -> missing(ref));
            authorization.check(Permission.CATALOG_ENTITY_DELETE, ref);
            if (!entity.entity().annotation(Annotations.ORPHAN).equals("true")) {
                throw new CatalogException(
                        ErrorCode.CONFLICT,
                        "ref: %s is not an orphan: %s defines it"
                                .formatted(ref, entity.entity().annotation(Annotations.MANAGED_BY_LOCATION)));
            }
            removal.remove(ref);
            return new DeleteOrphanPayload(ref.toString(), List.of());
        } catch (CatalogException failure) {
            return new DeleteOrphanPayload(null, UserError.of(failure, "ref"));
        }
    }

    @Requires(Permission.CATALOG_ENTITY_VALIDATE)
    @Mutation
    @Description("Checks a descriptor: reports its problems and the entities that it would define. Changes nothing.")
    public ValidateDescriptorPayload validateDescriptor(
            @NonNull @Description("The descriptor.") ValidateDescriptorInput input) {
        try {
            ParsedDescriptor parsed = check.check(input.content.getBytes(UTF_8), LocationRef.url(input.target));
            return new ValidateDescriptorPayload(
                    parsed.problems().stream().allMatch(DescriptorProblem::isWarning),
                    parsed.entities().stream()
                            .map(ParsedEntity::entity)
                            .map(EntityPreview::of)
                            .toList(),
                    parsed.problems().stream().map(Problem::of).toList(),
                    List.of());
        } catch (CatalogException failure) {
            return new ValidateDescriptorPayload(false, List.of(), List.of(), UserError.of(failure, "content"));
        }
    }

    private static CatalogException missing(EntityRef ref) {
        return CatalogException.notFound("ref: no entity %s is in the catalog".formatted(ref));
    }
}
