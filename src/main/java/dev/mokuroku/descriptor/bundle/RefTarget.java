package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;

/// What a reference leads to, as far as it has been followed.
final class RefTarget {
    private RefPointer pointer;
    private JsonNode value;
    private boolean circular;
    private boolean chainCircular;
    private int indirections;

    RefTarget(RefPointer pointer, JsonNode value) {
        this.pointer = pointer;
        this.value = value;
    }

    /// Where the value stands.
    RefPointer pointer() {
        return pointer;
    }

    JsonNode value() {
        return value;
    }

    /// The value is a reference to itself.
    boolean circular() {
        return circular;
    }

    /// Somewhere on the way is a circle.
    boolean chainCircular() {
        return chainCircular;
    }

    /// References on the way.
    int indirections() {
        return indirections;
    }

    void moveTo(RefPointer other) {
        pointer = other;
    }

    void step(JsonNode child) {
        value = child;
    }

    void markCircular() {
        circular = true;
        chainCircular = true;
    }

    void markChainCircular() {
        chainCircular = true;
    }

    void restore(boolean circularBefore, boolean chainCircularBefore) {
        circular = circularBefore;
        chainCircular = chainCircularBefore;
    }

    void addIndirectionsOf(RefTarget other) {
        indirections += other.indirections + 1;
        chainCircular |= other.circular || other.chainCircular;
    }
}
