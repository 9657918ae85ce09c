package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.GraphQLErrors;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.github.proposal.Proposal;
import dev.mokuroku.source.github.proposal.ProposalPullRequests;
import dev.mokuroku.source.github.proposal.Proposals;
import dev.mokuroku.source.github.proposal.ProposedPullRequest;
import dev.mokuroku.source.github.proposal.RefusedProposalException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/// Proposes descriptors.
@GraphQLApi
@GraphQLErrors
public class ProposalMutations {
    private final Proposals proposals;
    private final ProposalPullRequests pullRequests;
    private final SecurityIdentity caller;

    ProposalMutations(Proposals proposals, ProposalPullRequests pullRequests, SecurityIdentity caller) {
        this.proposals = proposals;
        this.pullRequests = pullRequests;
        this.caller = caller;
    }

    @Mutation
    @NonNull
    @RunOnVirtualThread
    @Description("Proposes a descriptor for a GitHub repository that has none, and opens a pull request that adds it"
            + " where that is wanted. Without that it changes nothing.")
    public ProposeDescriptorPayload proposeDescriptor(
            @NonNull @Description("Which repository, and how.") ProposeDescriptorInput input) {
        String principal = caller.getPrincipal().getName();
        try {
            Proposal proposal = proposals.of(input.repository, input.readOverrides(), principal);
            return input.openPullRequest
                    ? opened(proposal, principal, input.again)
                    : ProposeDescriptorPayload.of(proposal, null, List.of());
        } catch (CatalogException failure) {
            return ProposeDescriptorPayload.failed(errors(failure));
        }
    }

    /// The proposal is of use without its pull request.
    private ProposeDescriptorPayload opened(Proposal proposal, String principal, boolean again) {
        try {
            ProposedPullRequest pullRequest = pullRequests.open(proposal, principal, again);
            return ProposeDescriptorPayload.of(proposal, pullRequest, closedEarlier(pullRequest));
        } catch (CatalogException failure) {
            return ProposeDescriptorPayload.of(proposal, null, errors(failure));
        }
    }

    private static List<UserError> closedEarlier(ProposedPullRequest pullRequest) {
        return switch (pullRequest.state()) {
            case OPENED, EXISTED -> List.of();
            case DECLINED -> notAgain("%s was declined".formatted(pullRequest.url()));
            case MERGED -> notAgain("%s was merged, and the descriptor was removed since".formatted(pullRequest.url()));
        };
    }

    private static List<UserError> notAgain(String why) {
        String message = "again: %s; true opens another pull request".formatted(why);
        return UserError.of(new CatalogException(ErrorCode.CONFLICT, message), "again");
    }

    private static List<UserError> errors(CatalogException failure) {
        String field = failure instanceof RefusedProposalException refusal ? refusal.field() : "repository";
        return UserError.of(failure, field);
    }
}
