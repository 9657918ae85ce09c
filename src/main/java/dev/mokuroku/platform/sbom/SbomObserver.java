package dev.mokuroku.platform.sbom;

/// Follows which SBOMs are stored. Every bean of this type is called in the transaction that stores or replaces one,
/// after its rows are written. An exception rolls the change back, and the sender gets an error.
public interface SbomObserver {
    void stored(ComponentVersion version);
}
