package dev.mokuroku.security.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.mokuroku.ProjectClasses;
import dev.mokuroku.security.permission.PermissionRule.Entry;
import io.smallrye.graphql.api.Subscription;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.api.Test;

/// Every REST method and every root field of GraphQL has its permission, and `docs/permissions.md` lists it.
class PermissionTableTest {
    private static final PermissionRule RULE = new PermissionRule(ProjectClasses.main());

    @Test
    void everyRouteAndFieldHasItsPermission() {
        assertThat(RULE.violations()).isEmpty();
        assertThat(RULE.entries()).hasSizeGreaterThan(70);
        assertThat(RULE.entries())
                .contains(
                        new Entry("GET", "/api/catalog/entities", Optional.of(Permission.CATALOG_ENTITY_READ), ""),
                        new Entry(
                                "DELETE",
                                "/api/catalog/locations/{id}",
                                Optional.of(Permission.CATALOG_LOCATION_DELETE),
                                ""),
                        new Entry("mutation", "scan", Optional.of(Permission.CATALOG_SCAN_RUN), ""));
    }

    @Test
    void everyPermissionIsUsedAndHasItsOwnName() {
        assertThat(RULE.entries().stream().flatMap(entry -> entry.permission().stream()))
                .contains(Permission.values());
        assertThat(Arrays.stream(Permission.values()).map(Permission::text)).doesNotHaveDuplicates();
    }

    @Test
    void findsMethodsWithoutPermission() {
        PermissionRule offending = new PermissionRule(new ClassFileImporter().importClasses(Offender.class));
        assertThat(offending.violations())
                .hasSize(4)
                .anyMatch(violation -> violation.contains("Offender.route(") && violation.contains("@PublicEndpoint"))
                .anyMatch(violation -> violation.contains("Offender.field("))
                .anyMatch(violation -> violation.contains("Offender.change("))
                .anyMatch(violation -> violation.contains("Offender.stream("));
    }

    /// `make permissions` rewrites the table.
    @Test
    void theDocumentationIsCurrent() throws IOException {
        String page = Files.readString(PermissionsPage.PATH);
        String current = PermissionsPage.withTables(page, RULE.entries());
        if (Boolean.getBoolean("permissions.rewrite")) {
            Files.writeString(PermissionsPage.PATH, current);
        }
        assertThat(Files.readString(PermissionsPage.PATH))
                .as("%s; `make permissions` writes its tables", PermissionsPage.PATH)
                .isEqualTo(current);
    }

    @Path("/offender")
    static final class Offender {
        @GET
        public List<String> route() {
            return List.of();
        }

        @Query
        public String field() {
            return "";
        }

        @Mutation
        @PublicEndpoint("mutations are never public")
        public String change() {
            return "";
        }

        @Subscription
        public String stream() {
            return "";
        }

        @GET
        @PublicEndpoint("declared")
        public String declared() {
            return "";
        }
    }
}
