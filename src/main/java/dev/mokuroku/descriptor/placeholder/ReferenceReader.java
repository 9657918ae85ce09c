package dev.mokuroku.descriptor.placeholder;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorLimits;
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
public final class ReferenceReader {
    private final ReferencedFiles files;
    private final DescriptorLimits limits;
    private final Map<LocationRef, Outcome> read = new LinkedHashMap<>();
    private long bytes;

    public ReferenceReader(ReferencedFiles files, DescriptorLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    private sealed interface Outcome {
        record Content(byte[] bytes, String version) implements Outcome {}

        record Failure(String message, String version) implements Outcome {}
    }

    public byte[] read(LocationRef file) throws UnreadableReferenceException {
        Outcome known = read.get(file);
        if (known == null && read.size() == limits.maxReferences()) {
            throw new UnreadableReferenceException(
                    "Error: The descriptor refers to more than %,d files".formatted(limits.maxReferences()));
        }
        return switch (known == null ? fetch(file) : known) {
            case Outcome.Failure(String message, String version) -> throw new UnreadableReferenceException(message);
            case Outcome.Content(byte[] content, String version) -> countBytes(content);
        };
    }

    /// Where a reference leads that is written in this file, or empty where no URL comes of it.
    public Optional<LocationRef> resolve(String reference, LocationRef base) {
        return ReferenceUrl.resolve(reference, base, files);
    }

    /// All of them so far.
    public List<Reference> readSoFar() {
        return read.entrySet().stream()
                .map(entry -> new Reference(entry.getKey(), versionOf(entry.getValue())))
                .toList();
    }

    private Outcome fetch(LocationRef file) {
        Outcome outcome;
        try {
            byte[] content = files.read(file);
            String version = DescriptorFile.hashOf(content);
            outcome = content.length > limits.maxBytes()
                    ? new Outcome.Failure("Error: " + tooLarge(), version)
                    : new Outcome.Content(content, version);
        } catch (UnreadableReferenceException unreadable) {
            outcome = new Outcome.Failure(unreadable.getMessage(), Reference.UNREADABLE);
        }
        read.put(file, outcome);
        return outcome;
    }

    /// Without the size, as not all of it may have been read.
    private String tooLarge() {
        return "The file has more than %,d bytes".formatted(limits.maxBytes());
    }

    private byte[] countBytes(byte[] content) throws UnreadableReferenceException {
        bytes += content.length;
        if (bytes > limits.maxReferencedBytes()) {
            throw new UnreadableReferenceException(
                    "Error: The files that the descriptor refers to have more than %,d bytes"
                            .formatted(limits.maxReferencedBytes()));
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
