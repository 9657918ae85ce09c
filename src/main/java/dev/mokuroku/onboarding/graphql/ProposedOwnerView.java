package dev.mokuroku.onboarding.graphql;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.onboarding.ProposedOwner;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("ProposedOwner")
@Description("The suggested owner of a repository.")
public record ProposedOwnerView(
        @Nullable @Description("The owner's reference in the descriptor; null if no owner was found.")
        String ref,

        @NonNull @Description("Where the owner was found.") OwnerFound found,
        @Description("Whether the owner is in the catalog.") boolean known,
        @NonNull @Description("An explanation for people.") String explanation) {
    static ProposedOwnerView of(ProposedOwner owner) {
        OwnerFound found = EnumMirrors.convert(owner.foundBy(), OwnerFound.class);
        return new ProposedOwnerView(owner.ref(), found, owner.known(), owner.explanation());
    }
}
