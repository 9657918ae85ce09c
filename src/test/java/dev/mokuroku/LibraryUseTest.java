package dev.mokuroku;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import dev.mokuroku.entity.PlainJson;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Which room uses which library: what has a door is used through the door.
class LibraryUseTest {
    private static final String ROOT = "dev.mokuroku";

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = ProjectClasses.main();
        assertThat(classes).hasSizeGreaterThan(100);
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
                .resideInAPackage("java.net.http..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".source.github.client..", ROOT + ".source.github.write")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kohsuke..")
                .because("all writes to GitHub keep to one rate limit: use RepositoryWriters")
                .check(classes);
    }

    /// See `docs/adr/0022`.
    @Test
    void onlyPushesUseJgit() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".scaffolder.github.push")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit..")
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

    /// See `docs/adr/0019`.
    @Test
    void rowsAndStatementsAreTheTwoWaysToTheDatabase() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "a native query of Hibernate",
                        (JavaMethodCall call) -> call.getName().startsWith("createNative")))
                .because("SQL runs by SqlStatement in CatalogConnection")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".catalog.sql", ROOT + ".job", ROOT + ".launch..")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".catalog.feed.ChangeNotifications")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".catalog.feed.ChangeNotifications$Subscription")
                .should()
                .dependOnClassesThat(resideInAPackage("javax.sql..").or(type(DriverManager.class)))
                .because("statements run in the transaction at hand, by SqlStatement in CatalogConnection")
                .check(classes);
    }

    /// The servers of HTTP and of GraphQL know nothing of entities and have mappers of their own.
    @Test
    void plainJsonHasOneMapper() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".graphql..", ROOT + ".http")
                .and()
                .areNotAssignableTo(PlainJson.class)
                .should()
                .callConstructor(ObjectMapper.class)
                .because("PlainJson.MAPPER is shared; a mapper with other rules is built by JsonMapper.builder")
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
}
