package dev.mokuroku.platform.usage.entity;

import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.source.github.GithubConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the folder of an entity: its annotation `backstage.io/source-location`, else the folder of the file that
/// defines the entity. If that file is outside of the entity's own repository, which the annotation
/// `github.com/project-slug` names, the entity has the whole of its own repository.
@ApplicationScoped
public class EntityFolderParser {
    private static final String URL = "url:";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9_.-]+/[a-z0-9_.-]+");
    /// They use nothing.
    private static final Set<String> WITHOUT_SOURCE = Set.of("location", "user", "group", "domain", "system");

    private final String host;

    EntityFolderParser(GithubConfig config) {
        this.host = config.host();
    }

    /// Empty for an entity outside of the scanned GitHub, and for kinds that have no source.
    public Optional<EntityFolder> folderOf(EntityRef ref, Entity entity) {
        if (WITHOUT_SOURCE.contains(ref.kind())) {
            return Optional.empty();
        }
        Optional<RepositoryPath> file = pathIn(entity.annotation(Annotations.MANAGED_BY_LOCATION));
        Optional<RepositoryPath> source = pathIn(entity.annotation(Annotations.SOURCE_LOCATION));
        String slug = entity.annotation(Annotations.GITHUB_PROJECT_SLUG).toLowerCase(Locale.ROOT);
        boolean isElsewhere = slugOf(source.or(() -> file)).equals(slugOf(file)) && !slug.equals(slugOf(file));
        if (isElsewhere && SLUG.matcher(slug).matches()) {
            return Optional.of(new EntityFolder(ref, slug, ""));
        }
        return source.map(folder -> folder(ref, folder, folder.path()))
                .or(() -> file.map(defining -> folder(
                        ref,
                        defining,
                        defining.path().substring(0, defining.path().lastIndexOf('/') + 1))));
    }

    private static String slugOf(Optional<RepositoryPath> path) {
        return path.map(RepositoryPath::slug).orElse("").toLowerCase(Locale.ROOT);
    }

    private Optional<RepositoryPath> pathIn(String location) {
        return location.startsWith(URL)
                ? RepositoryPath.parse(location.substring(URL.length()))
                        .filter(path -> path.host().equalsIgnoreCase(host))
                : Optional.empty();
    }

    private static EntityFolder folder(EntityRef ref, RepositoryPath at, String folder) {
        String trimmed = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        return new EntityFolder(ref, at.slug().toLowerCase(Locale.ROOT), trimmed);
    }
}
