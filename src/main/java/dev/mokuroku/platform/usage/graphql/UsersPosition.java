package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.platform.usage.SbomUse;
import org.jspecify.annotations.Nullable;

/// A position in the list of who uses a package: first what manifests declare, then what SBOMs name.
///
/// @param declared id of the last declared use; 0 at the start
/// @param sbom the last use of an SBOM; null before them
record UsersPosition(long declared, SbomUse.@Nullable Key sbom) {
    private static final String SBOM = "sbom-use";

    static UsersPosition of(@Nullable String after) {
        if (after != null && Cursors.decodeText(after).startsWith(SBOM + ":")) {
            Cursors.Parts parts = Cursors.decode("after", SBOM, 2, after);
            return new UsersPosition(Long.MAX_VALUE, new SbomUse.Key(parts.number(0), parts.number(1)));
        }
        return new UsersPosition(PackageUseConnection.position(after), null);
    }

    static String cursorOf(SbomUse use) {
        return Cursors.encode(SBOM, use.key().sbom(), use.key().packageVersion());
    }

    SbomUse.Key sbomOrStart() {
        return sbom == null ? SbomUse.Key.START : sbom;
    }

    boolean isStart() {
        return declared == 0;
    }
}
