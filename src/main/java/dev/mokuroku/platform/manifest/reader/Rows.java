package dev.mokuroku.platform.manifest.reader;

import com.github.packageurl.MalformedPackageURLException;
import dev.mokuroku.descriptor.yaml.Position;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Collects the rows of one manifest. A row whose name or version is nonsense becomes a problem.
public final class Rows {
    private static final int MAX_ROWS = 20_000;
    /// What follows them in a file is most likely the same mistake.
    private static final int MAX_PROBLEMS = 20;

    /// The longest requirements seen have 100 characters.
    private static final int MAX_LENGTH = 500;

    private final String path;
    private final List<DeclaredPackage> found;
    private final List<PublishedPackage> published;
    private final Consumer<ManifestProblem> problems;
    private int count;
    private final Set<ManifestProblem> reported = new HashSet<>();

    public Rows(
            String path,
            List<DeclaredPackage> found,
            List<PublishedPackage> published,
            Consumer<ManifestProblem> problems) {
        this.path = path;
        this.found = found;
        this.published = published;
        this.problems = problems;
    }

    public String path() {
        return path;
    }

    public void add(Position position, PackageId id, @Nullable String requirement, Scope scope) {
        add(position, id, requirement, scope, null);
    }

    /// @param requirement blank as good as null
    public void add(
            Position position,
            PackageId id,
            @Nullable String requirement,
            Scope scope,
            @Nullable Resolution resolution) {
        if (count >= MAX_ROWS) {
            return;
        }
        if (++count == MAX_ROWS) {
            report(
                    position.line(),
                    "The file declares more than %,d packages; the rest is not read".formatted(MAX_ROWS));
            return;
        }
        String version = requirement == null || requirement.isBlank() ? null : requirement.strip();
        if (!isPlausible(version) || (resolution != null && !isPlausible(resolution.version()))) {
            report(
                    position.line(),
                    "The version of %s is longer than %d characters or has control characters"
                            .formatted(abbreviate(id.name()), MAX_LENGTH));
            return;
        }
        if (!isName(id)) {
            report(position.line(), "'%s' is not the name of a package".formatted(abbreviate(id.name())));
            return;
        }
        try {
            String purl = id.purl();
            found.add(new DeclaredPackage(path, position.line(), position.column(), purl, version, scope, resolution));
        } catch (MalformedPackageURLException malformed) {
            report(position.line(), "'%s' is not the name of a package".formatted(abbreviate(id.name())));
        }
    }

    /// Adds the package that the manifest itself is of. A name that is none, as templates have it, is passed over.
    ///
    /// @param version null where the manifest names none
    public void publish(PackageId id, @Nullable String version) {
        boolean isTemplate = (id.namespace() + id.name()).chars().anyMatch(c -> "{}$".indexOf(c) >= 0);
        if (!isName(id) || isTemplate || id.name().isBlank()) {
            return;
        }
        try {
            published.add(new PublishedPackage(path, id.purl(), plain(version)));
        } catch (MalformedPackageURLException malformed) {
            // Nobody can use a package of such a name.
        }
    }

    private static @Nullable String plain(@Nullable String version) {
        return version == null || version.isBlank() || version.contains("${") || !isPlausible(version)
                ? null
                : version.strip();
    }

    public void report(int line, String message) {
        ManifestProblem problem = reported.size() < MAX_PROBLEMS
                ? new ManifestProblem(path, line, message)
                : new ManifestProblem(path, 0, "The file has more problems; they are not listed");
        if (reported.add(problem)) {
            problems.accept(problem);
        }
    }

    private static boolean isPlausible(@Nullable String version) {
        return version == null
                || (version.length() <= MAX_LENGTH
                        && version.chars()
                                .noneMatch(point -> Character.isISOControl(point) && !Character.isWhitespace(point)));
    }

    private static boolean isName(PackageId id) {
        return (id.namespace() + id.name())
                .chars()
                .noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c) || "\"<>&\\^`|".indexOf(c) >= 0);
    }

    static String abbreviate(String name) {
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH) + "…";
    }
}
