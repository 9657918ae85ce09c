package dev.mokuroku.onboarding.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.mutation.EntityPreview;
import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.onboarding.Proposal;
import dev.mokuroku.onboarding.ProposedPullRequest;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A descriptor for a repository that has none.")
public record ProposeDescriptorPayload(
        @Nullable @Description("The YAML text of the file; null if nothing can be proposed.")
        String descriptor,

        @Nullable @Description("The path of the file from the repository's root.")
        String path,

        @Nullable @Description("The entity as the catalog will read it.")
        EntityPreview entity,

        @NonNull @Description("The origin of each field.") List<@NonNull ProposedFieldView> fields,

        @Nullable @Description("The suggested owner.") ProposedOwnerView owner,

        @Nullable @Description("The existing entity with the same reference; null if the reference is free.")
        EntityView existingEntity,

        @Nullable @Description("The pull request, if one was requested.")
        PullRequestView pullRequest,

        @NonNull @Description("Errors of the proposal or the pull request; empty on success.")
        List<@NonNull UserError> userErrors) {
    static ProposeDescriptorPayload of(
            Proposal proposal, @Nullable ProposedPullRequest pullRequest, List<UserError> errors, EntityViews views) {
        return new ProposeDescriptorPayload(
                proposal.text(),
                proposal.path(),
                EntityPreview.of(proposal.entity()),
                proposal.fields().stream().map(ProposedFieldView::of).toList(),
                ProposedOwnerView.of(proposal.owner()),
                proposal.taken() == null ? null : views.of(proposal.taken()),
                pullRequest == null ? null : PullRequestView.of(pullRequest),
                errors);
    }

    static ProposeDescriptorPayload failed(List<UserError> errors) {
        return new ProposeDescriptorPayload(null, null, null, List.of(), null, null, null, errors);
    }
}
