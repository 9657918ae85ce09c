package dev.mokuroku;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import java.lang.invoke.MethodHandles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Which room may know which. The rooms and their order are those of `docs/architecture.md`.
class ArchitectureTest {
    private static final String ROOT = "dev.mokuroku";

    /// A room imports only from those before it. Rooms after `api` are features: nothing before a feature knows it.
    private static final List<String> ROOMS = List.of(
            "error",
            "quarkus",
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
            "scaffolder",
            "team",
            "console",
            "launch");

    /// Packages of the largest rooms. Each imports, within its room, only from those before it.
    private static final List<String> PACKAGES = List.of(
            "source",
            "source.glob",
            "source.parse",
            "source.target",
            "source.scan",
            "source.dryrun",
            "source.file",
            "source.url",
            "source.registered",
            "source.github",
            "source.github.client.ratelimit",
            "source.github.client.app",
            "source.github.client",
            "source.github.write",
            "source.github.reading",
            "source.github.people",
            "source.github.register",
            "source.github.discovery.store",
            "source.github.discovery",
            "source.github.access",
            "source.github.webhook.refresh",
            "source.github.webhook.reaction",
            "source.github.webhook",
            "api.graphql",
            "api.graphql.entity",
            "api.graphql.filter",
            "api.graphql.kind",
            "api.graphql.query",
            "api.graphql.relation",
            "api.graphql.search",
            "api.graphql.ownership",
            "api.graphql.source",
            "api.graphql.change",
            "api.graphql.audit",
            "api.graphql.mutation",
            "api.graphql.token",
            "api.graphql.index",
            "api.graphql.ui",
            "api.rest",
            "api.rest.entity",
            "api.rest.query",
            "api.rest.location",
            "repository",
            "repository.query",
            "repository.graphql",
            "onboarding",
            "onboarding.graphql",
            "onboarding.rest");

    /// In packages of internals, but named by the guides of Quarkus or parameters of SmallRye's SPI.
    private static final Class<?>[] DOCUMENTED = {
        Filters.class,
        QuarkusHttpUser.class,
        HttpSecurityPolicy.class,
        HttpAuthenticationMechanism.class,
        ChallengeData.class,
        PlugableDataFetcher.class,
        PlugableBatchableDataFetcher.class
    };

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = ProjectClasses.main();
        assertThat(classes).hasSizeGreaterThan(100);
    }

    @Test
    void everyClassIsInARoom() {
        Set<String> rooms = classes.stream().map(ArchitectureTest::roomOf).collect(Collectors.toSet());
        rooms.removeAll(ROOMS);
        assertThat(rooms)
                .as("Rooms that ROOMS of this test lacks. Add each after the last room that it imports; a feature"
                        + " follows `api`. Also add its row to the table Rooms of docs/architecture.md")
                .isEmpty();
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
                    .because("a room imports only rooms before it in ROOMS: move the class to a later room, or turn the"
                            + " dependency round with an interface in the earlier room")
                    .check(classes);
        }
    }

    @Test
    void packagesKnowOnlyEarlierPackagesOfTheirRoom() {
        Set<String> rooms = PACKAGES.stream().map(ArchitectureTest::roomOf).collect(Collectors.toSet());
        List<String> found =
                packages().filter(name -> rooms.contains(roomOf(name))).toList();
        assertThat(found)
                .filteredOn(name -> !PACKAGES.contains(name))
                .as("Packages that PACKAGES of this test lacks. Add each after the last package of its room that it"
                        + " imports")
                .isEmpty();
        assertThat(PACKAGES)
                .filteredOn(name -> !found.contains(name))
                .as("Packages of PACKAGES that do not exist. Remove them")
                .isEmpty();
        for (String name : PACKAGES) {
            String[] forbidden = PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size()).stream()
                    .map(later -> ROOT + "." + later)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .because("a package imports, within its room, only packages before it in PACKAGES")
                    .check(classes);
        }
    }

    @Test
    void graphqlAndRestDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".api.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".api.graphql..")
                .check(classes);
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

    /// So that a test can set the time. The launcher makes the clock, and its commands run once.
    @Test
    void timeIsReadFromAClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".launch..")
                .should()
                .callMethodWhere(describe("java.time's now() without a Clock", ArchitectureTest::readsTheSystemClock))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callConstructor(Date.class)
                .because("a test sets the time: inject a java.time.Clock")
                .check(classes);
    }

    private static boolean readsTheSystemClock(JavaMethodCall call) {
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    @Test
    void onlyTheRoomQuarkusKnowsInternals() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".quarkus")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.vertx..impl..",
                                "io.quarkus.vertx.http.runtime..",
                                "io.quarkus.resteasy.reactive..",
                                "org.jboss.resteasy.reactive.server.vertx..",
                                "io.smallrye.graphql.bootstrap..",
                                "io.smallrye.graphql.cdi..",
                                "io.smallrye.graphql.execution..")
                        .and(not(belongToAnyOf(DOCUMENTED))))
                .orShould()
                .callMethod(MethodHandles.class, "privateLookupIn", Class.class, MethodHandles.Lookup.class)
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
        assertThat(packages).hasSizeGreaterThan(10);
        assertThat(packages)
                .filteredOn(name -> !classes.contain(name + ".package-info"))
                .as("Packages without a package-info.java. It says what the package is for, where a reader starts and"
                        + " which tables the package owns, and has the annotation @NullMarked")
                .isEmpty();
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
                    .because("other rooms get records or values of the repository class, never rows")
                    .check(classes);
        }
    }

    /// All packages, named below the root.
    private static Stream<String> packages() {
        return classes.stream()
                .map(type -> type.getPackageName().substring(ROOT.length() + 1))
                .distinct();
    }

    private static String roomOf(JavaClass type) {
        return roomOf(type.getPackageName().substring(ROOT.length() + 1));
    }

    private static String roomOf(String below) {
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }
}
