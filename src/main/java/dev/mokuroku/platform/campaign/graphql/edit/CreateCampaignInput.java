package dev.mokuroku.platform.campaign.graphql.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.platform.campaign.CampaignKind;
import dev.mokuroku.platform.campaign.OutreachMode;
import dev.mokuroku.platform.campaign.graphql.CampaignOutreach;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("CreateCampaignInput")
@Description("The fields of a campaign, as its descriptor has them.")
public class CreateCampaignInput {
    @NonNull
    @Description("Its name.")
    public String name = "";

    @DefaultValue("default")
    @Description("Its namespace.")
    public String namespace = "default";

    @Nullable
    @Description("What people call it.")
    public String title;

    @Nullable
    @Description("What it is about.")
    public String description;

    @NonNull
    @Description("The reference of the platform component whose users move, or its name.")
    public String platformComponent = "";

    @Nullable
    @Description(
            "The range of versions to leave in VERS notation; those below the target and those that are deprecated if not set.")
    public String from;

    @NonNull
    @Description("The version or the range to reach.")
    public String to = "";

    @NonNull
    @Description("The group or the user that owns it.")
    public String owner = "";

    @Nullable
    @Description("Its first day; today if not set.")
    public LocalDate startsAt;

    @Nullable
    @Description("Its last day.")
    public LocalDate by;

    @Nullable
    @Description("A predicate of the entities that it is for, as in a descriptor.")
    public Json appliesTo;

    @Nullable
    @Description("Why.")
    public String reason;

    @Nullable
    @Description("The address of a guide.")
    public String guide;

    @DefaultValue("NONE")
    @Description("How it asks the repositories of its open members to move.")
    public CampaignOutreach outreach = CampaignOutreach.NONE;

    /// The entity that its descriptor would hold.
    JsonNode descriptor() {
        ObjectNode entity = JsonNodeFactory.instance.objectNode();
        entity.put("apiVersion", CampaignKind.API_VERSION).put("kind", CampaignKind.KIND);
        ObjectNode metadata = entity.putObject("metadata");
        put(metadata, "name", name);
        put(metadata, "namespace", namespace);
        put(metadata, "title", title);
        put(metadata, "description", description);
        ObjectNode spec = entity.putObject("spec");
        put(spec, "platformComponent", platformComponent);
        put(spec, "from", from);
        put(spec, "to", to);
        put(spec, "owner", owner);
        put(spec, "startsAt", Objects.toString(startsAt, null));
        put(spec, "by", Objects.toString(by, null));
        if (appliesTo != null) {
            if (!appliesTo.value().isObject()) {
                throw CatalogException.invalidField("appliesTo", "must be an entity predicate, which is an object");
            }
            spec.set("appliesTo", appliesTo.value());
        }
        put(spec, "reason", reason);
        put(spec, "guide", guide);
        put(spec, "outreach", EnumMirrors.convert(outreach, OutreachMode.class).text());
        return entity;
    }

    private static void put(ObjectNode object, String field, @Nullable String text) {
        if (text != null) {
            object.put(field, StorableText.check(field, text));
        }
    }
}
