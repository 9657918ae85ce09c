package dev.mokuroku.platform.campaign;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.entity.kind.KindDefinition;
import dev.mokuroku.entity.kind.RelationRule;
import dev.mokuroku.platform.component.PlatformComponentKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/// The kind `Campaign`: its schema, and the fields of its spec that name other entities.
public final class CampaignKind {
    public static final String KIND = "Campaign";
    public static final String API_VERSION = "mokuroku.dev/v1alpha1";

    /// From a campaign to the platform component whose users it moves.
    public static final String MOVES = "moves";

    /// From a platform component to the campaigns that move its users.
    public static final String MOVED_BY = "movedBy";

    /// The kind that `spec.platformComponent` means if it names none.
    static final String COMPONENT = PlatformComponentKind.KIND.toLowerCase(Locale.ROOT);

    /// In lower case, as refs have it.
    private static final String REF_KIND = KIND.toLowerCase(Locale.ROOT);

    private static final String SCHEMA = "/dev/mokuroku/platform/campaign/campaign.json";

    @Produces
    @Singleton
    KindDefinition campaign() {
        return definition();
    }

    public static boolean isCampaign(EntityRef ref) {
        return ref.kind().equals(REF_KIND);
    }

    public static KindDefinition definition() {
        return new KindDefinition(
                KIND,
                List.of(API_VERSION),
                KindDefinition.schemaOf(CampaignKind.class, SCHEMA),
                List.of(
                        RelationRule.of("owner", RelationType.OWNED_BY, "group"),
                        RelationRule.of("platformComponent", MOVES, MOVED_BY, COMPONENT)),
                entity -> new CampaignChecks(entity.spec()).firstViolation());
    }
}
