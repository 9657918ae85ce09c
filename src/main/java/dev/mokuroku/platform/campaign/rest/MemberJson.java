package dev.mokuroku.platform.campaign.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.platform.campaign.store.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member of a campaign, as JSON and as a row of CSV.
///
/// @param owner the first owner
/// @param versions with spaces between
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"entity", "owner", "state", "wave", "versions", "since", "stateSince", "exemptUntil"})
public record MemberJson(
        String entity,
        @Nullable String owner,
        String state,
        int wave,
        String versions,
        String since,
        String stateSince,
        @Nullable String exemptUntil) {
    static MemberJson of(IndexedEntity entity, Member member) {
        List<EntityRef> owners = entity.targetsOf(RelationType.OWNED_BY.text());
        return new MemberJson(
                member.entity().toString(),
                owners.isEmpty() ? null : owners.getFirst().toString(),
                member.state().text(),
                member.wave(),
                String.join(" ", member.versions()),
                member.since().toString(),
                member.changedAt().toString(),
                member.exemptUntil() == null ? null : member.exemptUntil().toString());
    }
}
