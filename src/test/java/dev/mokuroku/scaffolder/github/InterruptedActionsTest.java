package dev.mokuroku.scaffolder.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.UnansweredCallException;
import dev.mokuroku.scaffolder.github.UnreliableSession.Fault;
import dev.mokuroku.scaffolder.github.UnreliableSession.KilledError;
import dev.mokuroku.scaffolder.github.action.CreateAutolink;
import dev.mokuroku.scaffolder.github.action.CreateDeployKey;
import dev.mokuroku.scaffolder.github.action.CreateEnvironment;
import dev.mokuroku.scaffolder.github.action.CreateIssue;
import dev.mokuroku.scaffolder.github.action.CreateRepository;
import dev.mokuroku.scaffolder.github.action.CreateWebhook;
import dev.mokuroku.scaffolder.github.action.DispatchWorkflow;
import dev.mokuroku.scaffolder.github.action.EnablePages;
import dev.mokuroku.scaffolder.github.action.LabelIssue;
import dev.mokuroku.scaffolder.github.action.ProtectBranch;
import dev.mokuroku.scaffolder.github.action.PublishGithub;
import dev.mokuroku.scaffolder.github.action.PushToRepository;
import dev.mokuroku.scaffolder.github.pullrequest.PublishPullRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each action is interrupted at each of its calls, in each way, and goes on. In the end GitHub has what it has after a
/// run without interruption.
@Tag("slow")
class InterruptedActionsTest {
    private static final int MAX_CALLS = 60;

    @TempDir
    private Path folder;

    private int worlds;

    static Stream<Arguments> actions() {
        return Stream.of(
                action(PublishGithub::new, "new", """
                        "description": "A shop", "topics": ["Shop"], "access": "acme/guests", "subscribe": true,
                        "collaborators": [{"user": "user:default/ann", "access": "push"}],
                        "repoVariables": {"REGION": "eu", "TIER": "gold"}, "secrets": {"KEY": "value"},
                        "oidcCustomization": {"useDefault": true}, "requiredCommitSigning": true"""),
                action(
                        CreateRepository::new,
                        "new",
                        "\"workflowAccess\": \"organization\", \"homepage\": \"https://example.com\""),
                action(PushToRepository::new, "shop", "\"defaultBranch\": \"trunk\""),
                action(PublishPullRequest::new, "shop", """
                        "branchName": "work/1", "title": "Change it", "description": "Why", "targetPath": "services",
                        "reviewers": ["ann"], "assignees": ["bob"]"""),
                action(CreateIssue::new, "shop", "\"title\": \"Look\", \"body\": \"At this\", \"labels\": [\"bug\"]"),
                action(LabelIssue::new, "shop", "\"number\": 1, \"labels\": [\"bug\"]"),
                action(CreateWebhook::new, "shop", "\"webhookUrl\": \"https://example.com/hook\""),
                action(
                        CreateAutolink::new,
                        "shop",
                        "\"keyPrefix\": \"T-\", \"urlTemplate\": \"https://example.com/<num>\""),
                action(EnablePages::new, "shop", "\"buildType\": \"workflow\""),
                action(DispatchWorkflow::new, "shop", "\"workflowId\": \"ci.yml\", \"branchOrTagName\": \"main\""),
                action(CreateDeployKey::new, "shop", """
                        "publicKey": "ssh-ed25519 AAAA", "privateKey": "secret", "deployKeyName": "deploy"\
                        """),
                action(ProtectBranch::new, "shop", "\"branch\": \"main\""),
                action(CreateEnvironment::new, "shop", """
                        "name": "production", "customBranchPolicyNames": ["main", "release/*"],
                        "environmentVariables": {"TIER": "gold"}, "secrets": {"KEY": "value"}"""));
    }

    private static Arguments action(Function<GithubSteps, Action> action, String repository, String input) {
        return Arguments.of(
                action, "{\"repoUrl\": \"github.com?owner=acme&repo=%s\", %s}".formatted(repository, input));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void makesNothingTwice(Function<GithubSteps, Action> action, String input) throws Exception {
        GithubModel expected = world();
        run(action, new UnreliableSession(expected, Fault.KILLED_BEFORE, MAX_CALLS), step(input));
        for (Fault fault : Fault.values()) {
            for (int call = 1; call < MAX_CALLS; call++) {
                GithubModel github = world();
                FakeStep first = step(input);
                UnreliableSession unreliable = new UnreliableSession(github, fault, call);
                boolean killed = killed(action, unreliable, first);
                if (unreliable.isOver()) {
                    break;
                }
                if (killed) {
                    run(action, new UnreliableSession(github, fault, MAX_CALLS), first.again());
                }
                assertThat(github.state())
                        .as("%s at call %d: %s", fault, call, github.calls())
                        .isEqualTo(expected.state());
            }
        }
    }

    private static boolean killed(Function<GithubSteps, Action> action, UnreliableSession session, FakeStep step)
            throws Exception {
        try {
            run(action, session, step);
            return false;
        } catch (KilledError | UnansweredCallException _) {
            return true;
        }
    }

    private static void run(Function<GithubSteps, Action> action, UnreliableSession session, FakeStep step)
            throws Exception {
        action.apply(StepsForTests.of(session)).run(step);
    }

    private GithubModel world() throws Exception {
        GithubModel github = new GithubModel(Files.createDirectories(folder.resolve("world-" + ++worlds)));
        github.addRepository("acme/shop", "The shop");
        github.list("/repos/acme/shop/issues")
                .addObject()
                .put("id", 1)
                .put("title", "Look")
                .put("body", "At this");
        return github;
    }

    private FakeStep step(String input) throws Exception {
        Path workspace = Files.createDirectories(folder.resolve("workspace/src"));
        Files.writeString(workspace.resolve("main.txt"), "text");
        Files.write(workspace.resolve("image.bin"), new byte[] {0, (byte) 200});
        return FakeStep.of(folder.resolve("workspace"), input);
    }
}
