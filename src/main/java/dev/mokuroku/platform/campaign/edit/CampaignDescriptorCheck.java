package dev.mokuroku.platform.campaign.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.KnownComponents;
import dev.mokuroku.platform.campaign.CampaignKind;
import dev.mokuroku.platform.campaign.VersionMove;
import dev.mokuroku.platform.component.PlatformComponentKind;
import dev.mokuroku.platform.version.InvalidRangeException;
import dev.mokuroku.source.dryrun.EntityCheck;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Checks the descriptor of a new campaign with the parser of all descriptors.
@ApplicationScoped
class CampaignDescriptorCheck {
    private final EntityCheck check;
    private final KnownComponents components;
    private final CatalogIndex index;

    CampaignDescriptorCheck(EntityCheck check, KnownComponents components, CatalogIndex index) {
        this.check = check;
        this.components = components;
        this.index = index.everything();
    }

    /// @param component the platform component that it names
    record Checked(EntityRef campaign, EntityRef component, JsonNode spec) {}

    /// @throws CatalogException `INVALID_INPUT` naming the field, `CONFLICT`
    Checked check(JsonNode descriptor) {
        EntityRef draft = new EntityRef(
                CampaignKind.KIND,
                descriptor.path("metadata").path("namespace").asText(EntityRef.DEFAULT_NAMESPACE),
                descriptor.path("metadata").path("name").asText());
        ParsedDescriptor parsed =
                check.check(descriptor.toString().getBytes(UTF_8), CampaignDocument.locationOf(draft));
        parsed.problems().stream().findFirst().ifPresent(CampaignDescriptorCheck::refuse);
        var entity = parsed.entities().getFirst();
        EntityRef ref = entity.entity().ref();
        if (index.byRef(ref).isPresent()) {
            throw exists(ref);
        }
        return new Checked(ref, componentOf(descriptor), descriptor.path("spec"));
    }

    /// The platform component that a descriptor names, in the namespace of the campaign if it says no other.
    ///
    /// @throws CatalogException `INVALID_INPUT`
    static EntityRef componentOf(JsonNode descriptor) {
        try {
            return EntityRef.parse(
                    descriptor.path("spec").path("platformComponent").asText(),
                    PlatformComponentKind.KIND,
                    descriptor.path("metadata").path("namespace").asText(EntityRef.DEFAULT_NAMESPACE));
        } catch (InvalidEntityRefException invalid) {
            throw CatalogException.invalidField(
                    "platformComponent", "must be an entity reference, such as service-runtime");
        }
    }

    /// @throws CatalogException `INVALID_INPUT` if a range is none of the platform component's scheme
    void checkVersions(Checked checked) {
        components.find(checked.component()).ifPresent(component -> {
            try {
                VersionMove _ = VersionMove.of(
                        text(checked.spec().path("from")),
                        checked.spec().path("to").asText(),
                        component.scheme(),
                        component.policy());
            } catch (InvalidRangeException invalid) {
                String field =
                        invalid.getMessage().substring(0, invalid.getMessage().indexOf(' '));
                throw new CatalogException(ErrorCode.INVALID_INPUT, field, invalid.getMessage());
            }
        });
    }

    static CatalogException exists(EntityRef ref) {
        return new CatalogException(ErrorCode.CONFLICT, "name", "name: the catalog has %s".formatted(ref));
    }

    /// The fields of the input are those of the descriptor.
    private static void refuse(DescriptorProblem problem) {
        String pointer = problem.field();
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        throw new CatalogException(
                ErrorCode.INVALID_INPUT,
                field.isEmpty() ? null : field,
                problem.message().replace(pointer + " ", field + " "));
    }

    private static @Nullable String text(JsonNode text) {
        return text.isTextual() ? text.asText() : null;
    }
}
