package dev.mokuroku;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Which room may know which. The rooms and their order are those of `docs/architecture.md`.
class ArchitectureTest {
    private static final String ROOT = "dev.mokuroku";

    /// A room imports only from those before it.
    private static final List<String> ROOMS = List.of(
            "error",
            "entity",
            "descriptor",
            "catalog",
            "job",
            "index",
            "http",
            "security",
            "graphql",
            "source",
            "api",
            "repository",
            "onboarding",
            "frontend",
            "platform",
            "scorecard",
            "team",
            "scaffolder",
            "console",
            "launch");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        assertThat(classes).hasSizeGreaterThan(100);
    }

    @Test
    void everyClassIsInARoom() {
        Set<String> rooms = classes.stream().map(ArchitectureTest::roomOf).collect(Collectors.toSet());
        assertThat(ROOMS).containsAll(rooms);
    }

    @Test
    void roomsKnowOnlyEarlierRooms() {
        for (String room : ROOMS) {
            List<String> later = new ArrayList<>(ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()));
            String[] forbidden =
                    later.stream().map(it -> ROOT + "." + it + "..").toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void entitiesAndDescriptorsKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".entity..", ROOT + ".descriptor..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "jakarta..", "org.hibernate..", "org.apache.lucene..", "java.net.http..")
                .check(classes);
    }

    @Test
    void onlyTheClientTalksToGithub() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".source.github..")
                .and()
                .resideOutsideOfPackage(ROOT + ".source.github.client..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.kohsuke..")
                .check(classes);
    }

    @Test
    void onlyTheJobRoomKnowsItsScheduler() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".job")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.kagkarlsson..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".job")
                .and()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.kagkarlsson..")
                .check(classes);
    }

    @Test
    void readsOfTheIndexRunNoSql() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".index..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sql..", "jakarta.persistence..", "org.hibernate..")
                .check(classes);
    }

    /// The engine executes every operation on a worker thread of its own: the annotation would do nothing there.
    @Test
    void graphqlMethodsChooseNoThread() {
        assertThat(classes).anyMatch(type -> type.isAnnotatedWith(GraphQLApi.class));
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(GraphQLApi.class)
                .or()
                .areDeclaredInClassesThat()
                .resideInAPackage(ROOT + ".graphql..")
                .should()
                .notBeAnnotatedWith(RunOnVirtualThread.class)
                .check(classes);
        noClasses()
                .that()
                .areAnnotatedWith(GraphQLApi.class)
                .or()
                .resideInAPackage(ROOT + ".graphql..")
                .should()
                .beAnnotatedWith(RunOnVirtualThread.class)
                .check(classes);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Default")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(classes);
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..common..", "..dto..", "..model..", "..impl..", "..service..", "..helper..")
                .check(classes);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> packages = classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(classes.contain(name + ".package-info"))
                        .as(name)
                        .isTrue());
    }

    @Test
    void tableRowsStayInTheRoomThatOwnsThem() {
        Set<String> owners = classes.stream()
                .filter(type -> type.getSimpleName().endsWith("Row"))
                .map(ArchitectureTest::roomOf)
                .collect(Collectors.toSet());
        assertThat(owners).contains("catalog", "security", "frontend");
        for (String room : owners) {
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Row")
                    .and()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .should()
                    .onlyBeAccessed()
                    .byClassesThat()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .check(classes);
        }
    }

    private static String roomOf(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length() + 1);
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }
}
