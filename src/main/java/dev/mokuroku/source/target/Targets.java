package dev.mokuroku.source.target;

import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.Target;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.ReadBudget;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the targets of Locations, and what is registered, by their type.
@ApplicationScoped
public class Targets {
    private final List<TargetReader> readers;
    private final MeterRegistry meters;

    Targets(@All List<TargetReader> readers, MeterRegistry meters) {
        this.readers = readers;
        this.meters = meters;
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field, where this may not be registered
    public void checkAllowed(LocationRef location) {
        TargetReader reader = readerOf(location.type());
        if (reader == null) {
            String allowed = readers.stream()
                    .map(other -> '"' + other.type() + '"')
                    .sorted()
                    .collect(Collectors.joining(",", "[", "]"));
            throw new CatalogException(
                    ErrorCode.INVALID_INPUT, "type", "Registered locations must be of an allowed type " + allowed);
        }
        String refusal = reader.refusal(location);
        if (refusal != null) {
            throw new CatalogException(ErrorCode.INVALID_INPUT, "target", "target: " + refusal);
        }
    }

    /// What to say of the entities of this file.
    public Map<String, String> annotations(LocationRef location) {
        TargetReader reader = readerOf(location.type());
        return reader == null ? Map.of() : reader.annotations(location);
    }

    /// Reads what descriptors refer to, by the type of the file that is referred to.
    public ReferencedFiles references() {
        return new ReferencedFiles() {
            @Override
            public byte[] read(LocationRef file) throws UnreadableReferenceException {
                return referencesOf(file).read(file);
            }

            @Override
            public @Nullable String rootOf(LocationRef file) {
                return referencesOf(file).rootOf(file);
            }
        };
    }

    private ReferencedFiles referencesOf(LocationRef file) {
        TargetReader reader = readerOf(file.type());
        return reader == null ? ReferencedFiles.NONE : reader.references();
    }

    /// The file, or pattern of files, that a target means.
    ///
    /// @param parent the file whose Location names the target
    public FileId resolve(Target target, FileId parent) {
        LocationRef base = parent.managedBy();
        LocationRef written = target.written();
        TargetReader reader = readerOf(written.type());
        if (reader == null || !base.type().equals(written.type())) {
            return new FileId(written, parent.origin());
        }
        return new FileId(reader.resolve(written, base), parent.origin());
    }

    /// What is read from the web names nothing on this machine.
    TargetReadResult read(FileId target, FileId parent, TargetReader.KnownFileVersion known, ReadBudget budget) {
        LocationRef location = target.location();
        TargetReader reader = readerOf(location.type());
        if (reader == null) {
            return new TargetReadResult.Failed(
                    "the type of a target must be %s but is '%s'".formatted(types(), location.type()));
        }
        boolean fromWebToFile = location.type().equals(LocationRef.FILE)
                && !parent.managedBy().type().equals(LocationRef.FILE);
        if (fromWebToFile) {
            return new TargetReadResult.Failed(
                    "%s must not be a target of %s: what is read from the web may not name local files"
                            .formatted(location, parent.managedBy()));
        }
        String refusal = reader.refusal(location);
        return refusal == null ? measured(reader, target, known, budget) : new TargetReadResult.Failed(refusal);
    }

    private TargetReadResult measured(
            TargetReader reader, FileId target, TargetReader.KnownFileVersion known, ReadBudget budget) {
        Timer.Sample started = Timer.start(meters);
        TargetReadResult result = reader.read(target, known, budget);
        started.stop(meters.timer("mokuroku.target", "type", reader.type(), "outcome", result.outcome()));
        return result;
    }

    private @Nullable TargetReader readerOf(String type) {
        return readers.stream()
                .filter(reader -> reader.type().equals(type))
                .findFirst()
                .orElse(null);
    }

    private String types() {
        return readers.stream().map(TargetReader::type).sorted().collect(Collectors.joining(" or "));
    }
}
