package dev.mokuroku.platform.campaign.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.entity.JsonFields;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.platform.campaign.OutreachMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("Campaign")
@Description("Moves the users of a platform component from some versions to others, by a date.")
public record CampaignView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("The range of versions to leave; null for those below the target and those that are deprecated.")
    public @Nullable String getFrom() {
        return JsonFields.text(field("from"));
    }

    @NonNull
    @Description("The version or the range to reach.")
    public String getTo() {
        return field("to").asText();
    }

    @Description("Its first day; null for the day on which the catalog first had it.")
    public @Nullable LocalDate getStartsAt() {
        return date("startsAt");
    }

    @Description("Its last day.")
    public @Nullable LocalDate getBy() {
        return date("by");
    }

    @Description("Why.")
    public @Nullable String getReason() {
        return JsonFields.text(field("reason"));
    }

    @Description("The address of a guide.")
    public @Nullable String getGuide() {
        return JsonFields.text(field("guide"));
    }

    @Description("The predicate of the entities that it is for.")
    public @Nullable Json getAppliesTo() {
        JsonNode predicate = field("appliesTo");
        return predicate.isObject() ? new Json(predicate) : null;
    }

    @NonNull
    @Description("How it asks the repositories of its open members to move.")
    public CampaignOutreach getOutreach() {
        return EnumMirrors.convert(OutreachMode.of(field("outreach").asText()), CampaignOutreach.class);
    }

    private @Nullable LocalDate date(String name) {
        try {
            return field(name).isTextual() ? LocalDate.parse(field(name).asText()) : null;
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private JsonNode field(String name) {
        return indexed.entity().spec().path(name);
    }
}
