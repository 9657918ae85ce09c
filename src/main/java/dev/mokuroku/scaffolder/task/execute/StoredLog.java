package dev.mokuroku.scaffolder.task.execute;

import dev.mokuroku.scaffolder.task.TaskEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// The lines that an interrupted attempt logged. The step that was interrupted runs again, and what it logs again is
/// not stored twice: each stored line stands for one that comes again. Lines are equal that differ only in
/// where the folder of the task is: another replica has it elsewhere.
final class StoredLog {
    private final Map<String, Integer> lines = new HashMap<>();
    private final Pattern workspace;

    StoredLog(UUID task, List<TaskEvent> events) {
        this.workspace = Pattern.compile("/[^\\s\"=,]*/" + task + "(?:-attempt-\\d+)?");
        events.stream()
                .filter(event -> event.type() == TaskEvent.Type.LOG)
                .forEach(event -> lines.merge(withoutFolder(event.body()), 1, Integer::sum));
    }

    /// Whether the line is stored already. Each stored line counts once.
    boolean takes(String body) {
        if (lines.isEmpty()) {
            return false;
        }
        Integer left = lines.computeIfPresent(withoutFolder(body), (_, count) -> count - 1);
        return left != null && left >= 0;
    }

    private String withoutFolder(String body) {
        return workspace.matcher(body).replaceAll("<workspace>");
    }
}
