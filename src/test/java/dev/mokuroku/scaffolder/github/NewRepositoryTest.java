package dev.mokuroku.scaffolder.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scaffolder.github.UnreliableSession.Fault;
import dev.mokuroku.scaffolder.github.UnreliableSession.KilledError;
import dev.mokuroku.scaffolder.github.action.CreateRepository;
import dev.mokuroku.scaffolder.github.action.PublishGithub;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRepositoryTest {
    private static final String INPUT =
            "{\"repoUrl\": \"github.com?owner=acme&repo=shop\", \"description\": \"The shop\"}";
    private static final String CREATION = "POST /orgs/acme/repos";

    @TempDir
    private Path folder;

    private GithubModel github;
    private FakeStep step;

    @BeforeEach
    void start() throws Exception {
        github = new GithubModel(folder);
        step = FakeStep.of(folder, INPUT);
    }

    @Test
    void describesTheRepositoryWhenItIsStoredThatItWasCreated() throws Exception {
        run(Fault.KILLED_BEFORE, 99, step);
        assertThat(github.repository("acme/shop").path("description").asText()).isEqualTo("The shop");
        assertThat(github.calls()).containsExactly("GET /users/acme", CREATION, "PATCH /repos/acme/shop");
    }

    @Test
    void refusesARepositoryThatExists() {
        github.addRepository("acme/shop", "The shop");
        assertThatThrownBy(() -> run(Fault.KILLED_BEFORE, 99, step))
                .hasMessage(
                        "Failed to create the Organization repository acme/shop, name already exists on this account");
    }

    @Test
    void refusesARepositoryThatSomebodyElseCreatedWhileTheServerWasDown() {
        assertThatThrownBy(() -> run(Fault.KILLED_BEFORE, 2, step)).isInstanceOf(KilledError.class);
        github.addRepository("acme/shop", "The shop");
        assertThatThrownBy(() -> run(Fault.KILLED_BEFORE, 99, step.again()))
                .hasMessage(
                        "Failed to create the Organization repository acme/shop, name already exists on this account");
        assertThat(github.calls()).doesNotContain("PATCH /repos/acme/shop");
    }

    @Test
    void refusesARepositoryThatSomebodyElseCreatedWhileTheResponseWasLost() {
        github.addRepository("acme/shop", null);
        assertThatThrownBy(() -> run(Fault.UNREACHABLE, 2, step)).hasMessageContaining("name already exists");
    }

    @Test
    void findsTheRepositoryWhoseResponseWasLost() throws Exception {
        run(Fault.LOST_RESPONSE, 2, step);
        assertThat(github.calls().stream().filter(CREATION::equals)).hasSize(1);
        assertThat(step.outputs().get("remoteUrl").asText()).isEqualTo("https://github.com/acme/shop.git");
    }

    @Test
    void keepsADescriptionThatSomebodyChangedAfterTheStep() throws Exception {
        run(Fault.KILLED_BEFORE, 99, step);
        github.repository("acme/shop").put("description", "Changed");
        run(Fault.KILLED_BEFORE, 99, step.again());
        assertThat(github.repository("acme/shop").path("description").asText()).isEqualTo("Changed");
    }

    @Test
    void asksNothingOfGithubWhereSourcePathNamesNoFolder() throws Exception {
        FakeStep publish =
                FakeStep.of(folder, "{\"repoUrl\": \"github.com?owner=acme&repo=shop\", \"sourcePath\": \"gone\"}");
        assertThatThrownBy(() -> new PublishGithub(
                                StepsForTests.of(new UnreliableSession(github, Fault.KILLED_BEFORE, 99)))
                        .run(publish))
                .hasMessage("sourcePath must be a folder of the workspace but is gone");
        assertThat(github.calls()).isEmpty();
    }

    private void run(Fault fault, int call, FakeStep context) throws Exception {
        new CreateRepository(StepsForTests.of(new UnreliableSession(github, fault, call))).run(context);
    }
}
