package dev.mokuroku.platform.campaign.member;

import dev.mokuroku.platform.usage.Use;
import java.util.List;

/// What a repository has to move.
///
/// @param repository `owner/name`, as GitHub writes it
/// @param uses of versions to leave, by entities that have to move or by none
/// @param target the version to move to
public record RepositoryMove(String repository, List<Use> uses, String target) {
    public RepositoryMove {
        uses = List.copyOf(uses);
    }
}
