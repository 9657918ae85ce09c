package dev.mokuroku.onboarding.graphql;

import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.onboarding.Proposal;
import dev.mokuroku.onboarding.ProposalPullRequests;
import dev.mokuroku.onboarding.Proposals;
import dev.mokuroku.onboarding.ProposedPullRequest;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/// Mutations that propose descriptors.
@GraphQLApi
public class ProposalMutations {
    private final Proposals proposals;
    private final ProposalPullRequests pullRequests;
    private final EntityViews views;
    private final SecurityIdentity caller;

    ProposalMutations(
            Proposals proposals, ProposalPullRequests pullRequests, EntityViews views, SecurityIdentity caller) {
        this.proposals = proposals;
        this.pullRequests = pullRequests;
        this.views = views;
        this.caller = caller;
    }

    @Requires(Permission.CATALOG_DESCRIPTOR_PROPOSE)
    @Mutation
    @Description("Proposes a descriptor for a GitHub repository without one and, on request, opens a pull request"
            + " that adds it. Changes nothing otherwise.")
    public ProposeDescriptorPayload proposeDescriptor(
            @NonNull @Description("Which repository, and how.") ProposeDescriptorInput input) {
        String principal = caller.getPrincipal().getName();
        try {
            Proposal proposal = proposals.of(input.repository, input.toOverrides(), principal);
            return input.openPullRequest
                    ? openPullRequest(proposal, principal, input.again)
                    : ProposeDescriptorPayload.of(proposal, null, List.of(), views);
        } catch (CatalogException failure) {
            return ProposeDescriptorPayload.failed(errors(failure));
        }
    }

    /// Returns the proposal also if the pull request fails.
    private ProposeDescriptorPayload openPullRequest(Proposal proposal, String principal, boolean again) {
        try {
            ProposedPullRequest pullRequest = pullRequests.open(proposal, principal, again);
            return ProposeDescriptorPayload.of(proposal, pullRequest, errorsOfClosed(pullRequest), views);
        } catch (CatalogException failure) {
            return ProposeDescriptorPayload.of(proposal, null, errors(failure), views);
        }
    }

    private static List<UserError> errorsOfClosed(ProposedPullRequest pullRequest) {
        return switch (pullRequest.state()) {
            case OPENED, EXISTED -> List.of();
            case DECLINED -> closedError("%s was declined".formatted(pullRequest.url()));
            case MERGED ->
                closedError("%s was merged, and the descriptor was removed since".formatted(pullRequest.url()));
        };
    }

    private static List<UserError> closedError(String reason) {
        String message = "again: %s; true opens another pull request".formatted(reason);
        return UserError.of(new CatalogException(ErrorCode.CONFLICT, message), "again");
    }

    private static List<UserError> errors(CatalogException failure) {
        return UserError.of(failure, "repository");
    }
}
