package dev.mokuroku.source.github.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.security.visibility.PrivateRepositories;
import dev.mokuroku.security.visibility.WithPrivateRepository;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeRepository;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(WithPrivateRepository.class)
class UnlistedVisibilityTest {
    private static final String SOURCE = "test:unlisted";
    private static final List<String> NAMES = List.of("tool", "secret", "missing");

    @Inject
    ApplyDescriptors catalog;

    @Inject
    RepositoryAccessStore store;

    @Inject
    RepositoryAccessTerms terms;

    @Inject
    PrivateRepositories rule;

    private final FakeGithub github = new FakeGithub();
    private final List<ParsedDescriptor> files =
            NAMES.stream().map(UnlistedVisibilityTest::file).toList();

    @BeforeEach
    void fill() {
        catalog.apply(SOURCE, files);
        github.query("Visibilities").answers(FakeGithub.named());
    }

    @AfterEach
    void clear() {
        github.assertEverythingWasExpected();
        github.close();
        catalog.remove(SOURCE, files.stream().map(file -> file.file().id()).toList());
        store.save(RepositoryAccessTable.UNLISTED, Map.of(), store.slugs(RepositoryAccessTable.UNLISTED));
    }

    @Test
    void isAskedForAndThenKnown() {
        assertThat(visibilities()).containsExactly("unknown", "unknown", "unknown");
        answer(repository("tool", "PUBLIC"), repository("secret", "PRIVATE"));
        run();
        assertThat(visibilities()).containsExactly("public", "private", "unknown");
        assertThat(store.slugs(RepositoryAccessTable.UNLISTED))
                .containsExactlyInAnyOrder("elsewhere/tool", "elsewhere/secret");
    }

    @Test
    void isForgottenWhenGithubShowsTheRepositoryNoMore() {
        answer(repository("tool", "PUBLIC"));
        run();
        answer();
        run();
        assertThat(visibilities()).containsExactly("unknown", "unknown", "unknown");
    }

    @Test
    void staysWhileGithubCannotBeAsked() {
        answer(repository("tool", "PUBLIC"));
        run();
        github.query("Visibilities")
                .first()
                .responds(FakeGithub.body("errors/bad-credentials.json").withStatus(401));
        run();
        assertThat(visibilities()).containsExactly("public", "unknown", "unknown");
    }

    @Test
    void isNotAskedForWhereAListingHasTheRepository() {
        store.save(
                "github:elsewhere",
                Map.of("elsewhere/tool", "public", "elsewhere/secret", "private", "elsewhere/missing", "private"),
                List.of());
        assertThat(store.unlisted()).noneMatch(slug -> slug.startsWith("elsewhere/"));
        store.save("github:elsewhere", Map.of(), store.slugs("github:elsewhere"));
    }

    private void answer(FakeRepository... repositories) {
        github.query("Visibilities").with("owner", "elsewhere").answers(FakeGithub.named(repositories));
    }

    private void run() {
        new UnlistedVisibilityJob(
                        rule, store, GithubClients.of(GithubClients.config(github.apiUrl(), Map.of("token", "token"))))
                .run();
    }

    /// Of each name.
    private Stream<String> visibilities() {
        return NAMES.stream().map(name -> {
            EntityRef ref = EntityRef.parse("component:default/" + name);
            return terms.termsOf(List.of(ref)).getOrDefault(ref, List.of()).stream()
                    .findFirst()
                    .map(EntityTerm::value)
                    .orElse("public");
        });
    }

    private static FakeRepository repository(String name, String visibility) {
        return FakeRepository.empty("elsewhere/" + name).with("visibility", visibility);
    }

    private static ParsedDescriptor file(String name) {
        byte[] bytes = Descriptors.services("unlisted", name).getBytes(UTF_8);
        LocationRef location =
                LocationRef.url("https://github.com/Elsewhere/%s/blob/main/catalog-info.yaml".formatted(name));
        return new DescriptorParser()
                .parse(new DescriptorFile(location, location, DescriptorFile.hashOf(bytes), null, bytes, Map.of()));
    }
}
