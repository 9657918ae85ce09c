package dev.mokuroku.source.github.proposal;

import dev.mokuroku.descriptor.CodeOwnersText;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.source.github.proposal.ProposedOwner.Found;
import dev.mokuroku.source.github.proposal.RepositoryFacts.OwnersFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out whom a repository belongs to: whom its `CODEOWNERS` names for everything, else the one team that
/// administers it. Of several code owners the first that the catalog knows counts, else the first.
@ApplicationScoped
class OwnerSearch {
    private final RepositoryReading repositories;
    private final KnownOwners known;

    OwnerSearch(RepositoryReading repositories, KnownOwners known) {
        this.repositories = repositories;
        this.known = known;
    }

    ProposedOwner of(RepositoryFacts repository, @Nullable String given) {
        if (given != null) {
            boolean isKnown = known.find(given, "group").isPresent();
            return new ProposedOwner(given, Found.GIVEN, isKnown, "As given." + unknown(isKnown));
        }
        return repository
                .ownersFile()
                .flatMap(this::named)
                .orElseGet(() -> administrating(repository, repositories.administrators(repository)));
    }

    private Optional<ProposedOwner> named(OwnersFile file) {
        List<String> owners = CodeOwnersText.catchAll(file.text());
        Optional<String> best = owners.stream()
                .filter(owner -> known.find(owner).isPresent())
                .findFirst()
                .or(() -> owners.stream().findFirst());
        return best.map(
                owner -> owner(owner, Found.CODEOWNERS, "%s names %s for everything.".formatted(file.path(), owner)));
    }

    private ProposedOwner administrating(RepositoryFacts repository, List<String> teams) {
        if (teams.size() == 1) {
            String team = "@%s/%s".formatted(repository.owner(), teams.getFirst());
            return owner(team, Found.TEAM_ACCESS, "%s is the one team with admin access.".formatted(team));
        }
        String told = teams.isEmpty()
                ? "No CODEOWNERS names an owner for everything, and no team with admin access is seen."
                : "No CODEOWNERS names an owner for everything, and several teams have admin access: %s."
                        .formatted(String.join(", ", teams));
        return new ProposedOwner(null, Found.NOWHERE, false, told);
    }

    private ProposedOwner owner(String written, Found found, String told) {
        Optional<EntityRef> entity = known.find(written);
        String ref = entity.map(OwnerSearch::shortened).orElseGet(() -> CodeOwnersText.entityOf(written));
        return new ProposedOwner(ref, found, entity.isPresent(), told + unknown(entity.isPresent()));
    }

    private static String unknown(boolean known) {
        return known ? "" : " The catalog does not know it.";
    }

    /// A Group is what an owner is by default.
    private static String shortened(EntityRef ref) {
        String name =
                ref.namespace().equals(EntityRef.DEFAULT_NAMESPACE) ? ref.name() : ref.namespace() + "/" + ref.name();
        return ref.kind().equals("group") ? name : ref.kind() + ":" + name;
    }
}
