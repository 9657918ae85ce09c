package dev.mokuroku.scaffolder.dryrun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.run.TaskResult;
import dev.mokuroku.scaffolder.run.TaskRun;
import dev.mokuroku.scaffolder.run.TaskSpec;
import dev.mokuroku.scaffolder.run.step.DryRunFolder;
import dev.mokuroku.scaffolder.run.step.StepRunner;
import dev.mokuroku.scaffolder.workspace.TaskFolder;
import dev.mokuroku.scaffolder.workspace.WorkspaceFolders;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Performs dry runs, each on the calling thread, and few at once. Safe for several threads.
@Singleton
public class DryRuns {
    /// What catalog entities made in a dry run name as their template.
    private static final String TEMPLATE_REF = "template:default/dry-run";

    /// The response holds all files, and is in memory.
    private static final long MAX_RESULT_BYTES = 16L << 20;

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /// Each holds its files in memory at the end.
    private static final int MAX_RUNS = 4;

    private static final Duration MAX_WAIT = Duration.ofSeconds(20);

    private final Semaphore slots = new Semaphore(MAX_RUNS, true);
    private final StepRunner runner;
    private final WorkspaceFolders folders;
    private final Clock clock;

    public DryRuns(StepRunner runner, WorkspaceFolders folders, Clock clock) {
        this.runner = runner;
        this.folders = folders;
        this.clock = clock;
    }

    /// @param spec whose `templateInfo` is completed here
    /// @param contents the files of the template's folder
    /// @throws dev.mokuroku.scaffolder.action.ActionException named `NotAllowedError` if a path leaves the folder
    public DryRunResult run(TaskSpec spec, Map<String, String> secrets, List<DryRunFile> contents)
            throws IOException, InterruptedException {
        if (!slots.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new ActionException(
                    "ServiceUnavailableError", "%d dry runs run at once: try again later".formatted(MAX_RUNS));
        }
        try {
            return perform(spec, secrets, contents);
        } finally {
            slots.release();
        }
    }

    private DryRunResult perform(TaskSpec spec, Map<String, String> secrets, List<DryRunFile> contents)
            throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        String contentName = "dry-run-content-" + id;
        String workspaceName = "dry-run-" + id;
        try {
            TaskFolder content = folders.open(contentName);
            write(content, contents);
            TaskFolder workspace = folders.open(workspaceName);
            CollectedProgress progress = new CollectedProgress();
            TaskRun run = new TaskRun(
                    workspaceName,
                    within(spec, content.root()),
                    secrets,
                    workspace,
                    new Deadline(clock, TIMEOUT),
                    null,
                    List.of());
            TaskResult result = runner.run(run, progress, new DryRunFolder(content.root()));
            List<DryRunFile> files = result instanceof TaskResult.Completed ? read(workspace.root()) : List.of();
            return new DryRunResult(progress.lines(), result, files);
        } finally {
            folders.remove(contentName);
            folders.remove(workspaceName);
        }
    }

    private static TaskSpec within(TaskSpec spec, Path folder) {
        ObjectNode json = spec.json().deepCopy();
        json.withObject("/templateInfo")
                .put("entityRef", TEMPLATE_REF)
                .put("baseUrl", folder.resolve("template.yaml").toUri().toString());
        return new TaskSpec(json);
    }

    private static void write(TaskFolder folder, List<DryRunFile> files) throws IOException {
        for (DryRunFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.content());
        }
        folder.checkSize();
    }

    /// Symbolic links are left out.
    private static List<DryRunFile> read(Path root) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        List<DryRunFile> files = new ArrayList<>();
        long left = MAX_RESULT_BYTES;
        for (Path path : paths) {
            left -= Files.size(path);
            if (left < 0) {
                throw ActionException.failed(
                        "The files that the dry run made have more than %,d bytes together, and are too large to be shown"
                                .formatted(MAX_RESULT_BYTES));
            }
            String name = root.relativize(path).toString().replace('\\', '/');
            files.add(new DryRunFile(name, Files.isExecutable(path), Files.readAllBytes(path)));
        }
        return files;
    }
}
