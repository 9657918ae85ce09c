package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.source.github.proposal.ProposedOwner;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("ProposedOwner")
@Description("Whom a repository seems to belong to.")
public record ProposedOwnerView(
        @Nullable @Description("As the descriptor names it; null where nobody was found.")
        String ref,

        @NonNull @Description("Where it was found.") OwnerFound found,
        @Description("Whether the catalog holds it.") boolean known,
        @NonNull @Description("The same in words.") String explanation) {
    static ProposedOwnerView of(ProposedOwner owner) {
        OwnerFound found = switch (owner.found()) {
            case GIVEN -> OwnerFound.GIVEN;
            case CODEOWNERS -> OwnerFound.CODEOWNERS;
            case TEAM_ACCESS -> OwnerFound.TEAM_ACCESS;
            case NOWHERE -> OwnerFound.NOWHERE;
        };
        return new ProposedOwnerView(owner.ref(), found, owner.known(), owner.explanation());
    }
}
