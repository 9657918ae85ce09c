package dev.mokuroku.descriptor.reference;

import dev.mokuroku.entity.LocationRef;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Where a reference leads: `./b.yaml` is beside the file it stands in, `/b.yaml` at the root of that
/// file's repository, and what has a scheme is absolute. As Backstage's integrations resolve it, but for
/// files of a folder, which Backstage refuses.
public final class ReferenceUrl {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("(?i)https?:.*", Pattern.DOTALL);
    /// Browsers drop these wherever they stand.
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]");

    private ReferenceUrl() {}

    /// Empty where no URL comes of it.
    ///
    /// @param base the file that the reference stands in
    /// @param files know the root of its repository
    public static Optional<LocationRef> resolve(String reference, LocationRef base, ReferencedFiles files) {
        return resolve(
                reference,
                base,
                () -> Optional.ofNullable(files.rootOf(base))
                        .flatMap(LenientUrl::parse)
                        .map(LenientUrl::path));
    }

    /// As [#resolve], by what the address of the file shows of its repository.
    public static Optional<LocationRef> resolve(String reference, LocationRef base) {
        return resolve(reference, base, Optional::empty);
    }

    /// @param knownRoot path of the root of the repository, asked for where the reference starts from it
    private static Optional<LocationRef> resolve(
            String reference, LocationRef base, Supplier<Optional<String>> knownRoot) {
        String written = BREAKS.matcher(reference).replaceAll("").strip();
        if (ABSOLUTE.matcher(written).matches()) {
            boolean valid =
                    !WEB.matcher(written).matches() || LenientUrl.parse(written).isPresent();
            return valid ? Optional.of(LocationRef.url(written)) : Optional.empty();
        }
        if (base.type().equals(LocationRef.FILE)) {
            return besideFile(written, base);
        }
        return LenientUrl.parse(base.target())
                .map(address -> LocationRef.url(
                        besideAddress(written, address, knownRoot).toString()));
    }

    /// Whether both are files of one repository. True where one is not known to be in a repository at
    /// all, as Backstage has it: what may be read is for the reader to say.
    public static boolean inSameRepository(LocationRef one, LocationRef other) {
        return repositoryOf(one)
                .flatMap(first -> repositoryOf(other).map(first::equals))
                .orElse(true);
    }

    /// Whether it is known to be a file of a repository.
    public static boolean isInRepository(LocationRef file) {
        return repositoryOf(file).isPresent();
    }

    private static Optional<String> repositoryOf(LocationRef location) {
        return LenientUrl.parse(location.target()).flatMap(RepositoryFile::of).map(RepositoryFile::repository);
    }

    private static LenientUrl besideAddress(String written, LenientUrl base, Supplier<Optional<String>> knownRoot) {
        String path = written.split("[?#]", 2)[0];
        if (path.startsWith("/")) {
            String root = knownRoot
                    .get()
                    .or(() -> RepositoryFile.of(base).map(RepositoryFile::root))
                    .orElse("");
            return base.withPath(root + path);
        }
        return path.isEmpty() ? base : base.withPath(base.folder() + path);
    }

    private static Optional<LocationRef> besideFile(String written, LocationRef base) {
        try {
            Path file = Path.of(base.target()).resolveSibling(written).normalize();
            return Optional.of(LocationRef.file(file.toString()));
        } catch (InvalidPathException invalid) {
            return Optional.empty();
        }
    }
}
