package dev.mokuroku.scaffolder.dryrun;

import dev.mokuroku.scaffolder.run.LogLine;
import dev.mokuroku.scaffolder.run.TaskResult;
import java.util.List;

/// @param files what the workspace holds at the end; empty if the run failed
public record DryRunResult(List<LogLine> log, TaskResult result, List<DryRunFile> files) {
    public DryRunResult {
        log = List.copyOf(log);
        files = List.copyOf(files);
    }
}
