package dev.mokuroku.platform.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.platform.component.SpecTexts;
import dev.mokuroku.platform.component.SpecViolations;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Finds what a spec that its schema accepts says wrong. One use each.
final class CampaignChecks {
    private final JsonNode spec;
    private final SpecViolations violations = new SpecViolations();

    CampaignChecks(JsonNode spec) {
        this.spec = spec;
    }

    Optional<Violation> firstViolation() {
        violations.check("/spec/platformComponent", spec.path("platformComponent"), CampaignChecks::componentRef);
        violations.check("/spec/from", spec.path("from"), Versions::anyRange);
        violations.check("/spec/to", spec.path("to"), Versions::anyTarget);
        checkDates();
        violations.checkPredicate("/spec/appliesTo", spec.path("appliesTo"));
        violations.check("/spec/guide", spec.path("guide"), SpecTexts::webUrl);
        checkMembers();
        checkExemptions();
        violations.check("/spec/closed/at", spec.path("closed").path("at"), SpecTexts::time);
        return violations.first();
    }

    private void checkDates() {
        violations.check("/spec/startsAt", spec.path("startsAt"), SpecTexts::date);
        violations.check("/spec/by", spec.path("by"), SpecTexts::date);
        boolean hasBoth = spec.path("by").isTextual() && spec.path("startsAt").isTextual();
        if (violations.first().isEmpty()
                && hasBoth
                && SpecTexts.date(spec.path("by").asText())
                        .isBefore(SpecTexts.date(spec.path("startsAt").asText()))) {
            violations.report("/spec/by", "must not be before startsAt");
        }
    }

    private void checkMembers() {
        JsonNode members = spec.path("members");
        for (int i = 0; i < members.size(); i++) {
            violations.check(
                    "/spec/members/" + i, members.get(i), text -> entityRef(text, EntityRef.DEFAULT_NAMESPACE));
        }
    }

    private void checkExemptions() {
        Set<EntityRef> exempt = new HashSet<>();
        for (int i = 0; i < spec.path("exemptions").size(); i++) {
            JsonNode exemption = spec.path("exemptions").get(i);
            String pointer = "/spec/exemptions/" + i;
            violations.check(pointer + "/entity", exemption.path("entity"), text -> newEntity(text, exempt));
            violations.check(pointer + "/until", exemption.path("until"), SpecTexts::date);
        }
    }

    private static EntityRef newEntity(String text, Set<EntityRef> before) {
        EntityRef ref = entityRef(text, EntityRef.DEFAULT_NAMESPACE);
        if (!before.add(ref)) {
            throw new IllegalArgumentException("must stand in one exemption");
        }
        return ref;
    }

    private static EntityRef componentRef(String text) {
        EntityRef ref = ref(text, CampaignKind.COMPONENT, EntityRef.DEFAULT_NAMESPACE, "service-runtime");
        if (!ref.kind().equals(CampaignKind.COMPONENT)) {
            throw new IllegalArgumentException("must name a platform component, such as service-runtime");
        }
        return ref;
    }

    /// @param namespace of a ref that names none
    static EntityRef entityRef(String text, String namespace) {
        return ref(text, "component", namespace, "component:default/checkout");
    }

    private static EntityRef ref(String text, String kind, String namespace, String example) {
        try {
            return EntityRef.parse(text, kind, namespace);
        } catch (InvalidEntityRefException invalid) {
            throw new IllegalArgumentException("must be an entity reference, such as " + example, invalid);
        }
    }
}
