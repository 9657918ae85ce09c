package dev.mokuroku.platform.outreach;

import dev.mokuroku.error.CatalogException;
import java.util.List;
import java.util.regex.Pattern;

/// What a campaign wants to write to a repository.
///
/// @param campaign its name, which is a part of the branch's name
/// @param repository `owner/name` on the GitHub whose organisations are scanned
/// @param pullRequest whether a pull request is to raise the versions; if it cannot, or if not, an issue is opened
/// @param title of the issue or pull request. It stays as it was written first
/// @param body in Markdown. A new body replaces the old one on GitHub
/// @param uses that are to move
public record OutreachRequest(
        String campaign, String repository, boolean pullRequest, String title, String body, List<MovedUse> uses) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]|\\.(?=[A-Za-z0-9_-])){0,99}");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+");

    public OutreachRequest {
        uses = List.copyOf(uses);
        if (!NAME.matcher(campaign).matches() || campaign.endsWith(".lock")) {
            throw CatalogException.invalidField(
                    "campaign", "a name of up to 100 letters, digits, hyphens, underscores and single dots");
        }
        if (!SLUG.matcher(repository).matches()) {
            throw CatalogException.invalidField("repository", "OWNER/NAME");
        }
    }

    /// The branch of the campaign's pull requests.
    String branch() {
        return branchOf(campaign);
    }

    static String branchOf(String campaign) {
        return "mokuroku/campaign-" + campaign;
    }
}
