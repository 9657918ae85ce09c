package dev.mokuroku.onboarding;

import dev.mokuroku.descriptor.CodeOwnersText;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.onboarding.ProposedOwner.FoundBy;
import dev.mokuroku.onboarding.RepositoryDetails.OwnersFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out whom a repository belongs to: whom its `CODEOWNERS` names for everything, else the one team that
/// administers it. Of several code owners the first that the catalog knows counts, else the first.
@ApplicationScoped
class OwnerSearch {
    private final RepositoryLookup repositories;
    private final KnownOwners known;

    OwnerSearch(RepositoryLookup repositories, KnownOwners known) {
        this.repositories = repositories;
        this.known = known;
    }

    ProposedOwner of(RepositoryDetails repository, @Nullable String requested) {
        if (requested != null) {
            boolean isKnown = known.find(requested, "group").isPresent();
            return new ProposedOwner(requested, FoundBy.GIVEN, isKnown, "As given." + noteIfUnknown(isKnown));
        }
        return repository
                .ownersFile()
                .flatMap(this::fromCodeOwners)
                .orElseGet(() -> fromTeams(repository, repositories.administrators(repository)));
    }

    private Optional<ProposedOwner> fromCodeOwners(OwnersFile file) {
        List<String> owners = CodeOwnersText.ownersOfEverything(file.text());
        Optional<String> best = owners.stream()
                .filter(owner -> known.find(owner).isPresent())
                .findFirst()
                .or(() -> owners.stream().findFirst());
        return best.map(
                owner -> owner(owner, FoundBy.CODEOWNERS, "%s names %s for everything.".formatted(file.path(), owner)));
    }

    private ProposedOwner fromTeams(RepositoryDetails repository, List<String> teams) {
        if (teams.size() == 1) {
            String team = "@%s/%s".formatted(repository.owner(), teams.getFirst());
            return owner(team, FoundBy.TEAM_ACCESS, "%s is the one team with admin access.".formatted(team));
        }
        String explanation = teams.isEmpty()
                ? "No CODEOWNERS names an owner for everything, and no team with admin access is seen."
                : "No CODEOWNERS names an owner for everything, and several teams have admin access: %s."
                        .formatted(String.join(", ", teams));
        return new ProposedOwner(null, FoundBy.NOWHERE, false, explanation);
    }

    private ProposedOwner owner(String written, FoundBy foundBy, String explanation) {
        Optional<EntityRef> entity = known.find(written);
        String ref = entity.map(OwnerSearch::shortened).orElseGet(() -> CodeOwnersText.refOf(written));
        return new ProposedOwner(ref, foundBy, entity.isPresent(), explanation + noteIfUnknown(entity.isPresent()));
    }

    private static String noteIfUnknown(boolean known) {
        return known ? "" : " The catalog does not know it.";
    }

    /// A Group is what an owner is by default.
    private static String shortened(EntityRef ref) {
        String name =
                ref.namespace().equals(EntityRef.DEFAULT_NAMESPACE) ? ref.name() : ref.namespace() + "/" + ref.name();
        return ref.kind().equals("group") ? name : ref.kind() + ":" + name;
    }
}
