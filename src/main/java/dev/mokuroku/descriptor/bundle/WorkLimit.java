package dev.mokuroku.descriptor.bundle;

/// Bounds the work of one bundle: references can lead through each other in exponentially many ways.
/// Counts characters of references and pointers, roughly, of which a specification of a thousand
/// schemas takes some ten million.
final class WorkLimit {
    private static final long MAX_STEPS = 500_000_000;

    private long steps;

    void count(long more) {
        steps += more;
        if (steps > MAX_STEPS) {
            throw new BundleException("Error: Resolving the references takes too many steps");
        }
    }
}
