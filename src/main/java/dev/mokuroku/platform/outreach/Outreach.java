package dev.mokuroku.platform.outreach;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.source.github.GithubException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Says what repositories are to have of a campaign on GitHub. Nothing is written by the call: a job writes within
/// seconds after the commit. The methods join the caller's transaction and check no permission.
@ApplicationScoped
public class Outreach {
    private static final Duration REMINDER_INTERVAL = Duration.ofDays(7);

    private final OutreachTable table;
    private final PlannedChanges changes;
    private final OutreachConfig config;
    private final Clock clock;

    Outreach(OutreachTable table, PlannedChanges changes, OutreachConfig config, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    /// Whether anything is written at all. If not, requests wait until it is.
    public boolean isEnabled() {
        return config.enabled();
    }

    /// Wants an issue or a pull request for the repository, or another text in the one that there is. A request that
    /// changes nothing causes nothing.
    ///
    /// @return whether something changed
    @Transactional
    public boolean request(OutreachRequest request) {
        return table.want(new OutreachRequest(
                request.campaign(),
                request.repository(),
                request.pullRequest(),
                StorableText.replaceNul(request.title()),
                StorableText.replaceNul(request.body()),
                request.uses()));
    }

    /// Closes what is open in the repository, because it has moved or is exempt. A later request opens it again.
    ///
    /// @param comment why, in Markdown
    @Transactional
    public void end(String campaign, String repository, String comment) {
        table.end(campaign, repository, StorableText.replaceNul(comment));
    }

    /// Closes what is open in all repositories, because the campaign has ended.
    ///
    /// @param comment why, in Markdown
    @Transactional
    public void endAll(String campaign, String comment) {
        table.end(campaign, null, StorableText.replaceNul(comment));
    }

    /// Writes a comment to what is open, unless there was a reminder in the last seven days.
    ///
    /// @return whether the comment will be written
    @Transactional
    public boolean remind(String campaign, String repository, String comment) {
        return table.remind(
                campaign,
                repository,
                StorableText.replaceNul(comment),
                clock.instant().minus(REMINDER_INTERVAL));
    }

    /// In the order of the repositories' names.
    @Transactional
    public List<OutreachStatus> ofCampaign(String campaign) {
        return table.ofCampaign(campaign);
    }

    /// What would be written to the repository if there were nothing yet. Reads from GitHub and writes nothing; never
    /// call in a transaction.
    ///
    /// @throws CatalogException `UNAVAILABLE` if GitHub does not answer
    public OutreachPreview preview(OutreachRequest request) {
        try {
            return changes.preview(request);
        } catch (GithubException failure) {
            throw new CatalogException(
                    ErrorCode.UNAVAILABLE,
                    "repository",
                    "GitHub does not answer for %s: %s".formatted(request.repository(), failure.getMessage()));
        }
    }
}
