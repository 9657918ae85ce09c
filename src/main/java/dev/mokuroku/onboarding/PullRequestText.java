package dev.mokuroku.onboarding;

import java.util.List;

/// What a pull request that adds a descriptor says.
final class PullRequestText {
    private PullRequestText() {}

    /// The message of its commit, too.
    static String title(Proposal proposal) {
        return "Add " + proposal.path() + " for the software catalog";
    }

    /// @param principal who asked for it
    static String body(Proposal proposal, String principal) {
        return """
                This adds `%s`, which lists this repository in the software catalog as `%s`, so that others find it, \
                what it is, and whom to ask about it. It changes nothing else: no build and no deployment reads it.

                **Please check**
                %s
                **To accept**, merge this, with or without commits of your own. The catalog reads the file within minutes.

                **To decline**, close this: it is not opened again unless somebody asks for that. The branch may be deleted.

                Owner: %s
                Asked for by `%s`. The format: https://backstage.io/docs/features/software-catalog/descriptor-format
                """.formatted(
                        proposal.path(),
                        proposal.entity().ref(),
                        checks(proposal),
                        quoted(proposal.owner().explanation()),
                        principal.replace("`", ""));
    }

    private static String checks(Proposal proposal) {
        List<String> open = DescriptorText.toCheck(proposal.fields());
        StringBuilder text = new StringBuilder();
        open.forEach(line -> text.append("- ").append(quoted(line)).append('\n'));
        return text.append("- that owner, type and lifecycle are right\n").toString();
    }

    /// Nobody is to be notified because of a proposal.
    private static String quoted(String text) {
        return text.replaceAll("[A-Za-z0-9._+-]*@[A-Za-z0-9/._-]*[A-Za-z0-9]", "`$0`");
    }
}
