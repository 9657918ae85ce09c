package dev.mokuroku.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.source.scan.EntityRemoval;
import java.util.List;
import org.eclipse.microprofile.graphql.Mutation;
import org.junit.jupiter.api.Test;

/// Every request that changes the catalog names its author in the audit trail.
class AuditAuthorTest {
    private static final AuditAuthorRule RULE = new AuditAuthorRule(new ClassFileImporter()
            .withImportOption(AuditAuthorTest::isMainOrOffender)
            .importPackages("dev.mokuroku"));

    @Test
    void findsRequestsThatWriteToTheAuditTrail() {
        assertThat(RULE.writingRequests().stream()
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName()))
                .contains(
                        "EntityMutations.deleteOrphan",
                        "EntityMutations.refreshEntity",
                        "LocationMutations.registerLocation",
                        "LocationMutations.unregisterLocation",
                        "ScanMutations.scan",
                        "EntityResource.remove",
                        "RefreshResource.refresh");
    }

    @Test
    void everyWritingRequestIsAudited() {
        assertThat(RULE.violations())
                .filteredOn(violation -> !violation.contains("Offender"))
                .isEmpty();
    }

    @Test
    void findsRequestsWithoutAuthor() {
        assertThat(RULE.violations())
                .filteredOn(violation -> violation.contains("Offender"))
                .hasSize(3)
                .anyMatch(violation -> violation.contains("Offender.direct("))
                .anyMatch(violation -> violation.contains("Offender.inLambda("))
                .anyMatch(violation -> violation.contains("Offender.bySupertype("));
    }

    private static boolean isMainOrOffender(Location location) {
        return new ImportOption.DoNotIncludeTests().includes(location) || location.contains("AuditAuthorTest$");
    }

    /// Mutations whose author nobody names.
    record Offender(EntityRemoval removal, Step step) {
        @Mutation
        void direct(EntityRef ref) {
            removal.remove(ref);
        }

        @Mutation
        void inLambda(List<EntityRef> refs) {
            refs.forEach(ref -> removal.remove(ref));
        }

        @Mutation
        void bySupertype(EntityRef ref) {
            step.run(ref);
        }

        @Mutation
        @AuditedAsCaller
        void audited(EntityRef ref) {
            removal.remove(ref);
        }
    }

    interface Step {
        void run(EntityRef ref);
    }

    record RemovingStep(EntityRemoval removal) implements Step {
        @Override
        public void run(EntityRef ref) {
            removal.remove(ref);
        }
    }
}
