package dev.mokuroku.descriptor.bundle;

/// Ends what would take too long: references can lead through each other in exponentially many ways.
/// Counts characters of references and pointers, roughly, of which a specification of a thousand
/// schemas takes some ten million.
final class WorkLimit {
    private static final long MOST = 500_000_000;

    private long spent;

    void spend(long steps) {
        spent += steps;
        if (spent > MOST) {
            throw new BundleException("Error: The references lead through each other in too many ways");
        }
    }
}
