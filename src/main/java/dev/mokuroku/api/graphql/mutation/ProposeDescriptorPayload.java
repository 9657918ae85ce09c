package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.EntityView;
import dev.mokuroku.api.graphql.EntityViews;
import dev.mokuroku.source.github.proposal.Proposal;
import dev.mokuroku.source.github.proposal.ProposedPullRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A descriptor for a repository that has none.")
public record ProposeDescriptorPayload(
        @Nullable @Description("The file's text: YAML; null where nothing can be proposed.")
        String descriptor,

        @Nullable @Description("Where the file belongs, from the repository's root.")
        String path,

        @Nullable @Description("The entity as the catalog will read it.")
        EntityPreview entity,

        @NonNull @Description("How each of its fields was found out.")
        List<@NonNull ProposedFieldView> fields,

        @Nullable @Description("Whom the repository seems to belong to.")
        ProposedOwnerView owner,

        @Nullable @Description("The entity that has the reference already; null where it is free.")
        EntityView taken,

        @Nullable @Description("The pull request, where one was wanted.")
        PullRequestView pullRequest,

        @NonNull @Description("Why nothing was proposed, or no pull request opened; empty where all went well.")
        List<@NonNull UserError> userErrors) {
    static ProposeDescriptorPayload of(
            Proposal proposal, @Nullable ProposedPullRequest pullRequest, List<UserError> errors) {
        return new ProposeDescriptorPayload(
                proposal.text(),
                proposal.path(),
                EntityPreview.of(proposal.entity()),
                proposal.fields().stream().map(ProposedFieldView::of).toList(),
                ProposedOwnerView.of(proposal.owner()),
                proposal.taken() == null ? null : EntityViews.of(proposal.taken()),
                pullRequest == null ? null : PullRequestView.of(pullRequest),
                errors);
    }

    static ProposeDescriptorPayload failed(List<UserError> errors) {
        return new ProposeDescriptorPayload(null, null, null, List.of(), null, null, null, errors);
    }
}
