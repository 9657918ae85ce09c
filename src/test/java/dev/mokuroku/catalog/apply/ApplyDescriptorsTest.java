package dev.mokuroku.catalog.apply;

import static dev.mokuroku.catalog.apply.Descriptors.at;
import static dev.mokuroku.catalog.apply.Descriptors.file;
import static dev.mokuroku.catalog.apply.Descriptors.services;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.KnownFiles;
import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.ChangeFeed;
import dev.mokuroku.catalog.feed.StoredEntities;
import dev.mokuroku.catalog.feed.StoredEntity;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.catalog.problem.OpenProblem;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.DescriptorProblem.Kind;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.EntityRef;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ApplyDescriptorsTest {
    private static final String SOURCE = "test";
    private static final EntityRef PAYMENTS = EntityRef.parse("component:default/test-payments");
    private static final EntityRef REFUNDS = EntityRef.parse("component:default/test-refunds");

    @Inject
    ApplyDescriptors catalog;

    @Inject
    StoredEntities stored;

    @Inject
    CatalogFiles files;

    @Inject
    KnownFiles known;

    @Inject
    ChangeFeed feed;

    @AfterEach
    void forget() {
        catalog.remove(SOURCE, known.of(SOURCE).keySet());
        catalog.remove("other", known.of("other").keySet());
    }

    @Test
    void createsUpdatesAndRemovesWhatAFileHolds() {
        assertThat(apply("a", services("First", "test-payments", "test-refunds")))
                .isEqualTo(new ApplyReport(2, 0, 0, 0));
        UUID uid = entity(PAYMENTS).uid();
        assertThat(apply("a", services("Second", "test-payments"))).isEqualTo(new ApplyReport(0, 1, 1, 0));
        assertThat(entity(PAYMENTS).uid()).isEqualTo(uid);
        assertThat(entity(PAYMENTS).json()).contains("Second");
        assertThat(stored.load(List.of(REFUNDS))).isEmpty();
    }

    @Test
    void writesNothingForWhatReadsTheSame() {
        apply("a", services("Same", "test-payments"));
        long before = feed.newest();
        assertThat(apply("a", services("Same", "test-payments"))).isEqualTo(ApplyReport.NOTHING);
        // Scorecards add changes of terms at any time.
        assertThat(feed.after(before, 1_000)).noneMatch(Change::isOfEntity);
    }

    @Test
    void keepsTheLastGoodFormOfABrokenFileAndHeals() {
        apply("a", services("Good", "test-payments"));
        apply("a", "kind: [Component");
        assertThat(entity(PAYMENTS).json()).contains("Good");
        assertThat(problemsAt("a")).extracting(DescriptorProblem::kind).containsExactly(Kind.SYNTAX);
        apply("a", services("Healed", "test-payments"));
        assertThat(entity(PAYMENTS).json()).contains("Healed");
        assertThat(problemsAt("a")).isEmpty();
    }

    @Test
    void keepsTheLastGoodFormOfAnInvalidEntityBesideItsValidNeighbours() {
        apply("a", services("Good", "test-payments", "test-refunds"));
        apply(
                "a",
                services("Better", "test-refunds") + "---\n"
                        + services("Bad", "test-payments").replace("owner", "x"));
        assertThat(entity(PAYMENTS).json()).contains("Good");
        assertThat(entity(REFUNDS).json()).contains("Better");
        assertThat(problemsAt("a")).singleElement().satisfies(problem -> {
            assertThat(problem.entity()).isEqualTo(PAYMENTS);
            assertThat(problem.field()).startsWith("/spec");
        });
    }

    @Test
    void keepsTheLastGoodFormOfAFileThatCannotBeRead() {
        apply("a", services("Good", "test-payments"));
        catalog.recordUnreadable(SOURCE, FileId.of(at("a")), "", "The disk is on fire");
        assertThat(entity(PAYMENTS).json()).contains("Good");
        assertThat(problemsAt("a")).extracting(DescriptorProblem::message).containsExactly("The disk is on fire");
    }

    /// PostgreSQL holds no such character.
    @Test
    void reportsOfNamesThatHoldTheCharacterNul() {
        for (String nul : List.of("name: \"a\\0\"", "name: b\n  \"c\\0\": d", "name: a\n  tags: [\"b\\0\"]")) {
            apply("a", services("Bad", "nul").replace("name: nul", nul));
            assertThat(problemsAt("a"))
                    .as(nul)
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.message() + problem.field() + problem.entity())
                            .doesNotContain("\0"));
        }
        catalog.recordUnreadable(SOURCE, FileId.of(at("a")), "", "It has a \0");
        assertThat(problemsAt("a")).extracting(DescriptorProblem::message).containsExactly("It has a \uFFFD");
    }

    @Test
    void givesARefToTheFirstFileThatClaimsIt() {
        apply("a", services("First", "test-payments"));
        apply("b", services("Second", "test-payments"));
        assertThat(entity(PAYMENTS).json()).contains("First");
        assertThat(problemsAt("a")).isEmpty();
        assertThat(problemsAt("b")).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(problem.message()).contains(at("a").toString());
        });
    }

    @Test
    void handsARefToTheEldestContenderWithItsUid() {
        apply("a", services("First", "test-payments"));
        apply("b", services("Second", "test-payments"));
        apply("c", services("Third", "test-payments"));
        UUID uid = entity(PAYMENTS).uid();
        catalog.remove(SOURCE, List.of(FileId.of(at("a"))));
        assertThat(entity(PAYMENTS).uid()).isEqualTo(uid);
        assertThat(entity(PAYMENTS).json()).contains("Second");
        assertThat(problemsAt("b")).isEmpty();
        assertThat(problemsAt("c")).hasSize(1);
    }

    @Test
    void namesTheFileThatHoldsTheRefNowInConflictsThatStand() {
        apply("a", services("First", "test-payments"));
        apply("b", services("Second", "test-payments"));
        apply("c", services("Third", "test-payments"));
        apply("c", services("Third", "test-payments", "test-refunds")); // it stands in a file that is read later
        catalog.remove(SOURCE, List.of(FileId.of(at("a"))));
        assertThat(problemsAt("c")).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(problem.message()).contains(at("b").toString()).doesNotContain(at("a").toString());
        });
    }

    @Test
    void namesTheEldestContenderWhereTheHolderIsRenamed() {
        apply("a", services("First", "test-payments"));
        apply("c", services("Other", "test-payments"));
        apply("b", services("First", "test-payments")); // the file a under its new name
        catalog.remove(SOURCE, List.of(FileId.of(at("a"))));
        assertThat(problemsAt("c")).isEmpty();
        assertThat(problemsAt("b"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(at("c").toString()));
    }

    @Test
    void seesNoConflictInTwoSourcesReadingOneFile() {
        apply("a", services("Same", "test-payments"));
        catalog.apply("other", List.of(file("a", services("Same", "test-payments"))));
        assertThat(problemsAt("a")).isEmpty();
        catalog.remove(SOURCE, List.of(FileId.of(at("a"))));
        assertThat(entity(PAYMENTS).json()).contains("Same");
    }

    @Test
    void movesAnEntityBetweenFilesOfOneTransaction() {
        apply("a", services("Here", "test-payments"));
        UUID uid = entity(PAYMENTS).uid();
        catalog.apply(SOURCE, List.of(file("b", services("There", "test-payments")), file("a", "")));
        assertThat(entity(PAYMENTS).uid()).isEqualTo(uid);
        assertThat(entity(PAYMENTS).json()).contains("There");
        assertThat(problemsAt("b")).isEmpty();
    }

    @Test
    void drawsRelationsFromBothEnds() {
        apply(
                "a",
                services("One", "test-payments")
                        .replace("owner: checkout", "owner: checkout\n  dependsOn: [component:test-refunds]"));
        apply("b", services("Two", "test-refunds"));
        assertThat(entity(PAYMENTS).relations())
                .anySatisfy(relation -> assertThat(relation.target()).isEqualTo(REFUNDS));
        assertThat(entity(REFUNDS).relations()).anySatisfy(relation -> {
            assertThat(relation.type()).isEqualTo("dependencyOf");
            assertThat(relation.target()).isEqualTo(PAYMENTS);
        });
        catalog.remove(SOURCE, List.of(FileId.of(at("a"))));
        assertThat(entity(REFUNDS).relations())
                .noneMatch(relation -> relation.target().equals(PAYMENTS));
    }

    @Test
    void reportsTheFeedOfEveryEntityThatReadsDifferently() {
        long before = feed.newest();
        apply("a", services("One", "test-payments").replace("owner: checkout", "owner: group:test-team"));
        assertThat(feed.after(before, 100)).extracting(Change::ref).contains(PAYMENTS);
    }

    private ApplyReport apply(String name, String content) {
        return catalog.apply(SOURCE, List.of(file(name, content)));
    }

    private StoredEntity entity(EntityRef ref) {
        return stored.load(List.of(ref)).getFirst();
    }

    private List<DescriptorProblem> problemsAt(String name) {
        return files.ofOrigin(at(name)).stream()
                .flatMap(file -> file.problems().stream())
                .map(OpenProblem::problem)
                .toList();
    }
}
