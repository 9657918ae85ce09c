package dev.mokuroku.platform.campaign.member;

import dev.mokuroku.platform.sbom.CurrentSboms.CurrentPackage;
import dev.mokuroku.platform.usage.Use;
import java.util.List;

/// What a repository has to move.
///
/// @param repository `owner/name`, as GitHub writes it
/// @param uses of versions to leave, by entities that have to move or by none
/// @param sbomPackages in versions to leave, which only SBOMs of such entities name: there is no line to change
/// @param target the version to move to; if the campaign names a range without a known release, the range as written
/// @param isVersion whether the target is a version
public record RepositoryMove(
        String repository, List<Use> uses, List<CurrentPackage> sbomPackages, String target, boolean isVersion) {
    public RepositoryMove {
        uses = List.copyOf(uses);
        sbomPackages = List.copyOf(sbomPackages);
    }

    /// Whether all of it could be moved by changing lines.
    public boolean isWritten() {
        return isVersion && sbomPackages.isEmpty();
    }
}
