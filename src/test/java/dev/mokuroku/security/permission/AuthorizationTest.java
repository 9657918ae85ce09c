package dev.mokuroku.security.permission;

import static dev.mokuroku.security.role.TeamCatalog.ANN;
import static dev.mokuroku.security.role.TeamCatalog.BEN;
import static dev.mokuroku.security.role.TeamCatalog.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.catalog.audit.AuditTrail.Refusals;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.authentication.Callers;
import dev.mokuroku.security.refusal.RefusalCounts;
import dev.mokuroku.security.role.TeamCatalog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuthorizationTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "mokuroku.auth.roles.reader", "user:ann,user:ben",
            "mokuroku.auth.roles.editor", "user:eve",
            "mokuroku.auth.roles.admin", "user:root");
    private static final EntityRef OF_WEB = EntityRef.parse("component:default/of-web");
    private static final EntityRef OF_BEN = EntityRef.parse("component:default/of-ben");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Refusals> recorded = new ArrayList<>();
    private final RefusalCounts refusals = new RefusalCounts(recorded::addAll);

    @RegisterExtension
    final TeamCatalog catalog = new TeamCatalog();

    @Test
    void rolesGrantPermissionsForAllEntities() {
        Authorization any = of(ANN);
        for (Permission permission : Permission.values()) {
            assertThat(any.allows(user("root"), permission)).isTrue();
            assertThat(any.allows(user("stranger"), permission)).isFalse();
            assertThat(any.allows(ANN, permission)).isEqualTo(permission.role() == Role.READER);
        }
        assertThat(any.allows(user("eve"), Permission.CATALOG_ENTITY_REFRESH, OF_BEN))
                .isTrue();
        assertThat(any.allows(user("eve"), Permission.CATALOG_SCAN_RUN)).isFalse();
    }

    @Test
    void ownersNeedNoRoleAboveReader() {
        Authorization any = of(ANN);
        for (String owned : List.of("of-web", "of-shop", "of-ann")) {
            EntityRef ref = EntityRef.parse("component:default/" + owned);
            assertThat(any.allows(ANN, Permission.CATALOG_ENTITY_REFRESH, ref)).isTrue();
            assertThat(any.allows(ANN, Permission.CATALOG_ENTITY_DELETE, ref)).isTrue();
            assertThat(any.allows(BEN, Permission.CATALOG_ENTITY_REFRESH, ref)).isFalse();
        }
        assertThat(any.allows(ANN, Permission.CATALOG_LOCATION_CREATE, OF_WEB)).isFalse();
        assertThat(any.allows(ANN, Permission.CATALOG_ENTITY_REFRESH, EntityRef.parse("component:default/gone")))
                .isFalse();
    }

    @Test
    void ownersWithoutRoleMayDoNothing() {
        catalog.leaveTeams("ben");
        Authorization any = new Authorization(
                current(BEN),
                catalog.roles(
                        Map.of("mokuroku.auth.roles.reader", "user:ann", "mokuroku.auth.roles.editor", "user:ann")),
                catalog.groups(),
                catalog.reads(),
                refusals,
                meters);
        assertThat(any.allows(BEN, Permission.CATALOG_ENTITY_REFRESH, OF_BEN)).isFalse();
        refuses(() -> any.checkRole(Permission.CATALOG_ENTITY_REFRESH), "user:default/ben has no role");
    }

    @Test
    void namesTheOwnersWhoseEntitiesACallerMayChange() {
        Authorization any = of(ANN);
        assertThat(any.allowedOwners(ANN, Permission.CATALOG_ENTITY_REFRESH))
                .extracting(EntityRef::toString)
                .containsExactly("user:default/ann", "group:default/shop", "group:default/web");
        assertThat(any.allowedOwners(ANN, Permission.CATALOG_LOCATION_CREATE)).isEmpty();
        assertThat(any.allowedOwners(user("stranger"), Permission.CATALOG_ENTITY_REFRESH))
                .isEmpty();
        assertThat(any.allowedOwners(new Caller.Service("ci"), Permission.CATALOG_ENTITY_REFRESH))
                .isEmpty();
    }

    @Test
    void allEntitiesOfALocationMustBeOwned() {
        of(ANN).checkAll(Permission.CATALOG_LOCATION_DELETE, List.of(OF_WEB));
        of(user("eve")).checkAll(Permission.CATALOG_LOCATION_DELETE, List.of(OF_WEB, OF_BEN));
        refuses(
                () -> of(ANN).checkAll(Permission.CATALOG_LOCATION_DELETE, List.of(OF_WEB, OF_BEN)),
                "ownership of all entities that the location leads to");
        refuses(() -> of(ANN).checkAll(Permission.CATALOG_LOCATION_DELETE, List.of()), "the role editor");
    }

    @Test
    void refusalsSayWhatIsMissingAndAreCounted() {
        refuses(
                () -> of(ANN).check(Permission.CATALOG_ENTITY_REFRESH, OF_BEN),
                "catalog.entity.refresh needs the role editor, or ownership of component:default/of-ben,"
                        + " but user:default/ann has the role reader");
        assertThat(meters.counter("mokuroku.auth.refusals", "permission", "catalog.entity.refresh")
                        .count())
                .isEqualTo(1);
        refusals.flush();
        assertThat(recorded)
                .containsExactly(
                        new Refusals("user:default/ann", RefusalCounts.PERMISSIONS, "catalog.entity.refresh", 1));
    }

    private Authorization of(Caller caller) {
        return new Authorization(
                current(caller), catalog.roles(SETTINGS), catalog.groups(), catalog.reads(), refusals, meters);
    }

    private static CurrentCaller current(Caller caller) {
        return new CurrentCaller(Callers.identity(caller));
    }

    private static void refuses(Runnable check, String text) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN))
                .hasMessageContaining(text);
    }
}
