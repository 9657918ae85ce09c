package dev.mokuroku.descriptor;

import dev.mokuroku.descriptor.reference.Reference;
import dev.mokuroku.descriptor.reference.ReferenceUrl;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files that one descriptor refers to: reads each of them once, within the limits.
final class References {
    private final ReferencedFiles files;
    private final DescriptorLimits limits;
    private final Map<LocationRef, Outcome> read = new LinkedHashMap<>();
    private long bytes;

    References(ReferencedFiles files, DescriptorLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    private sealed interface Outcome {
        record Content(byte[] bytes, String version) implements Outcome {}

        record Failure(String message, String version) implements Outcome {}
    }

    byte[] read(LocationRef file) throws UnreadableReferenceException {
        Outcome known = read.get(file);
        if (known == null && read.size() == limits.references()) {
            throw new UnreadableReferenceException(
                    "Error: The descriptor refers to more than %,d files".formatted(limits.references()));
        }
        return switch (known == null ? readAnew(file) : known) {
            case Outcome.Failure(String message, String version) -> throw new UnreadableReferenceException(message);
            case Outcome.Content(byte[] content, String version) -> counted(content);
        };
    }

    /// Where a reference leads that is written in this file, or empty where no URL comes of it.
    Optional<LocationRef> resolve(String reference, LocationRef base) {
        return ReferenceUrl.resolve(reference, base, files);
    }

    /// All of them so far.
    List<Reference> all() {
        return read.entrySet().stream()
                .map(entry -> new Reference(entry.getKey(), versionOf(entry.getValue())))
                .toList();
    }

    private Outcome readAnew(LocationRef file) {
        Outcome outcome;
        try {
            byte[] content = files.read(file);
            String version = DescriptorFile.hashOf(content);
            outcome = content.length > limits.bytes()
                    ? new Outcome.Failure("Error: " + tooLarge(), version)
                    : new Outcome.Content(content, version);
        } catch (UnreadableReferenceException unreadable) {
            outcome = new Outcome.Failure(String.valueOf(unreadable.getMessage()), Reference.UNREAD);
        }
        read.put(file, outcome);
        return outcome;
    }

    /// Without the size, as not all of it may have been read.
    private String tooLarge() {
        return "The file has more than %,d bytes".formatted(limits.bytes());
    }

    private byte[] counted(byte[] content) throws UnreadableReferenceException {
        bytes += content.length;
        if (bytes > limits.referencedBytes()) {
            throw new UnreadableReferenceException(
                    "Error: The files that the descriptor refers to have more than %,d bytes"
                            .formatted(limits.referencedBytes()));
        }
        return content;
    }

    private static String versionOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Content(byte[] content, String version) -> version;
            case Outcome.Failure(String message, String version) -> version;
        };
    }
}
