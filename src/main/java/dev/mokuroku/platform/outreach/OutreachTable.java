package dev.mokuroku.platform.outreach;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.platform.outreach.OutreachProgress.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table `platform_outreach`.
@ApplicationScoped
class OutreachTable {
    private static final String COLUMNS =
            "campaign, repository, wants_pull_request, title, body, uses, ending, reminder,"
                    + " state, branch, issue_number, issue_url, pull_request_number, pull_request_url, pull_request_opened_at,"
                    + " closed_number, written, reason, reminded_at, revision, created_at, attempts, changed_at, failure";
    private static final String SELECT = "select " + COLUMNS + " from platform_outreach ";
    private static final String CHANGED = " revision = revision + 1, attempts = 0, due_at = ? where campaign = ?";

    private final CatalogConnection connections;
    private final Clock clock;

    OutreachTable(CatalogConnection connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    static String keyOf(String repository) {
        return repository.toLowerCase(Locale.ROOT);
    }

    /// Stores what is wanted. A request that changes nothing leaves the row as it is.
    @Transactional
    public boolean want(OutreachRequest request) {
        Instant now = clock.instant();
        String uses = MovedUse.toJson(request.uses());
        return update(SqlStatement.of(
                        """
                        insert into platform_outreach as held (campaign, repository_key, repository, wants_pull_request,
                        title, body, uses, state, created_at, changed_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?)
                        on conflict (campaign, repository_key) do update set repository = excluded.repository,
                        wants_pull_request = excluded.wants_pull_request, title = excluded.title, body = excluded.body,
                        uses = excluded.uses, ending = null, revision = held.revision + 1, attempts = 0,
                        due_at = excluded.due_at
                        where held.ending is not null or (held.repository, held.wants_pull_request, held.title,
                        held.body, held.uses) is distinct from (excluded.repository, excluded.wants_pull_request,
                        excluded.title, excluded.body, excluded.uses)""",
                        request.campaign(),
                        keyOf(request.repository()),
                        request.repository(),
                        request.pullRequest(),
                        request.title(),
                        request.body(),
                        uses,
                        now,
                        now,
                        now))
                > 0;
    }

    /// @param repository null for all of the campaign
    @Transactional
    public int end(String campaign, @Nullable String repository, String comment) {
        SqlStatement statement = SqlStatement.of(
                "update platform_outreach set ending = ?, reminder = null," + CHANGED,
                comment,
                clock.instant(),
                campaign);
        statement.append(" and ending is null");
        if (repository != null) {
            statement.append(" and repository_key = ?", keyOf(repository));
        }
        return update(statement);
    }

    /// @param before when the last reminder must have been written
    @Transactional
    public boolean remind(String campaign, String repository, String comment, Instant before) {
        return update(SqlStatement.of(
                                "update platform_outreach set reminder = ?," + CHANGED,
                                comment,
                                clock.instant(),
                                campaign)
                        .append(
                                " and repository_key = ? and ending is null and reminder is null"
                                        + " and state in ('ISSUE_OPEN', 'PULL_REQUEST_OPEN')"
                                        + " and (reminded_at is null or reminded_at <= ?)",
                                keyOf(repository),
                                before))
                > 0;
    }

    @Transactional
    public List<OutreachStatus> ofCampaign(String campaign) {
        return list(
                SqlStatement.of(SELECT + "where campaign = ? order by repository_key", campaign),
                OutreachTable::status);
    }

    @Transactional
    public Optional<OutreachRow> find(String campaign, String repository) {
        return list(
                        SqlStatement.of(
                                SELECT + "where campaign = ? and repository_key = ?", campaign, keyOf(repository)),
                        OutreachTable::row)
                .stream()
                .findFirst();
    }

    /// What is due, the longest first.
    @Transactional
    public List<OutreachRow> due(int limit) {
        return list(
                SqlStatement.of(
                        SELECT + "where due_at <= ? order by due_at, campaign, repository_key limit ?",
                        clock.instant(),
                        limit),
                OutreachTable::row);
    }

    @Transactional
    public long openedSince(Instant time) {
        SqlStatement count =
                SqlStatement.of("select count(*) from platform_outreach where pull_request_opened_at > ?", time);
        return connections.call(count::number);
    }

    /// Forgets what is settled since then. GitHub still has it: a later request finds it there.
    @Transactional
    public int deleteSettledBefore(Instant time) {
        return update(SqlStatement.of("delete from platform_outreach where due_at is null and changed_at < ?", time));
    }

    /// Stores what GitHub has now, also in the middle of a run.
    @Transactional
    public void save(OutreachRow row, OutreachProgress progress) {
        SqlStatement statement = SqlStatement.of(
                """
                update platform_outreach set changed_at = case when state = ? then changed_at else ? end, state = ?,
                branch = ?, issue_number = ?, issue_url = ?, pull_request_number = ?, pull_request_url = ?,
                pull_request_opened_at = ?, closed_number = ?, written = ?, reason = ?, reminded_at = ?
                where campaign = ? and repository_key = ?""",
                progress.state().name(),
                clock.instant(),
                progress.state().name(),
                progress.branch(),
                progress.issue() == null ? null : progress.issue().number(),
                progress.issue() == null ? null : progress.issue().url(),
                progress.pullRequest() == null ? null : progress.pullRequest().number(),
                progress.pullRequest() == null ? null : progress.pullRequest().url(),
                progress.openedAt(),
                progress.closedNumber(),
                progress.written(),
                progress.reason(),
                progress.remindedAt(),
                row.campaign(),
                row.key());
        update(statement);
    }

    /// Ends a run. What was wanted meanwhile stays due.
    ///
    /// @param next when to look again; null for never
    @Transactional
    public void finish(OutreachRow row, @Nullable Instant next) {
        update(SqlStatement.of(
                "update platform_outreach set attempts = 0, failure = null, due_at = ?"
                        + " where campaign = ? and repository_key = ? and revision = ?",
                next,
                row.campaign(),
                row.key(),
                row.revision()));
    }

    @Transactional
    public void forgetReminder(OutreachRow row) {
        update(SqlStatement.of(
                "update platform_outreach set reminder = null where campaign = ? and repository_key = ? and reminder = ?",
                row.campaign(),
                row.key(),
                row.reminder()));
    }

    /// Not a failure of the repository.
    @Transactional
    public void delay(OutreachRow row, Instant next) {
        update(SqlStatement.of(
                "update platform_outreach set due_at = ? where campaign = ? and repository_key = ?",
                next,
                row.campaign(),
                row.key()));
    }

    /// @param next when to try again
    @Transactional
    public void fail(OutreachRow row, String failure, Instant next) {
        update(SqlStatement.of(
                "update platform_outreach set attempts = attempts + 1, failure = ?, due_at = ?"
                        + " where campaign = ? and repository_key = ?",
                failure,
                next,
                row.campaign(),
                row.key()));
    }

    @Transactional
    public int attempts(OutreachRow row) {
        SqlStatement select = SqlStatement.of(
                "select attempts from platform_outreach where campaign = ? and repository_key = ?",
                row.campaign(),
                row.key());
        return (int) connections.call(select::number).longValue();
    }

    private int update(SqlStatement statement) {
        return connections.call(statement::update);
    }

    private <T> List<T> list(SqlStatement select, SqlStatement.RowMapper<T> mapper) {
        return connections.call(connection -> select.list(connection, mapper));
    }

    private static OutreachRow row(ResultSet row) throws SQLException {
        OutreachRequest request = new OutreachRequest(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getString(5),
                MovedUse.fromJson(row.getString(6)));
        OutreachProgress progress = new OutreachProgress(
                OutreachState.valueOf(row.getString(9)),
                row.getString(10),
                link(row, 11),
                link(row, 13),
                instant(row, 15),
                integer(row, 16),
                row.getString(17),
                row.getString(18),
                instant(row, 19));
        return new OutreachRow(
                request,
                row.getString(7),
                row.getString(8),
                progress,
                row.getLong(20),
                row.getTimestamp(21).toInstant());
    }

    private static OutreachStatus status(ResultSet row) throws SQLException {
        String failure = row.getString(24);
        return new OutreachStatus(
                row.getString(1),
                row.getString(2),
                OutreachState.valueOf(row.getString(9)),
                row.getString(10),
                integer(row, 11),
                row.getString(12),
                integer(row, 13),
                row.getString(14),
                failure == null ? row.getString(18) : failure,
                row.getInt(22),
                row.getTimestamp(23).toInstant());
    }

    private static @Nullable Link link(ResultSet row, int column) throws SQLException {
        Integer number = integer(row, column);
        return number == null ? null : new Link(number, String.valueOf(row.getString(column + 1)));
    }

    private static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
