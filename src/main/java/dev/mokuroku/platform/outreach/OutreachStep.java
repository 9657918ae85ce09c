package dev.mokuroku.platform.outreach;

import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.write.RepositoryIssues;
import dev.mokuroku.source.github.write.RepositoryWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One run for one repository: the repository, what is wanted, and what GitHub has, which is stored after each write.
final class OutreachStep {
    private final RepositoryWriter repository;
    private final OutreachRow row;
    private final OutreachTable table;
    private OutreachProgress progress;

    OutreachStep(RepositoryWriter repository, OutreachRow row, OutreachTable table) {
        this.repository = repository;
        this.row = row;
        this.table = table;
        this.progress = row.progress();
    }

    RepositoryWriter repository() {
        return repository;
    }

    RepositoryIssues issues() {
        return repository.issues();
    }

    OutreachRow row() {
        return row;
    }

    OutreachRequest request() {
        return row.request();
    }

    OutreachProgress progress() {
        return progress;
    }

    void save(OutreachProgress changed) {
        if (!changed.equals(progress)) {
            table.save(row, changed);
            progress = changed;
        }
    }

    /// Comments once, also if an earlier run was killed after the comment.
    void comment(int number, String marker, String text) throws GithubException {
        if (!issues().hasComment(number, marker)) {
            issues().comment(number, marker + "\n" + text);
        }
    }

    /// Writes the reminder to what is open.
    void remind(Instant now) throws GithubException {
        String reminder = row.reminder();
        Integer number = openNumber();
        if (reminder != null && number != null) {
            comment(number, OutreachText.reminderMarker(row.campaign(), reminder, progress.remindedAt()), reminder);
            table.forgetReminder(row);
            save(progress.reminded(now));
        }
    }

    private @Nullable Integer openNumber() {
        return switch (progress.state()) {
            case ISSUE_OPEN ->
                progress.issue() == null ? null : progress.issue().number();
            case PULL_REQUEST_OPEN ->
                progress.pullRequest() == null ? null : progress.pullRequest().number();
            case PLANNED, MERGED, DECLINED, CLOSED, MOVED, REFUSED -> null;
        };
    }
}
