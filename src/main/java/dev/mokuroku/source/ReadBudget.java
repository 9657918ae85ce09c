package dev.mokuroku.source;

import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Counts what is read of one origin. When a limit is met, nothing more is read of it. Any thread may call.
public final class ReadBudget {
    private final ReadLimits limits;
    private final BooleanSupplier cancelled;
    private final LongSupplier nanoTime;
    private int files;
    private long bytes;
    private long nanos;
    /// Threads that read now, and since when any does.
    private int readers;

    private long readingSince;
    private @Nullable String exceeded;

    /// @param cancelled whether nobody waits for the result any more
    /// @param nanoTime as [System#nanoTime]
    public ReadBudget(ReadLimits limits, BooleanSupplier cancelled, LongSupplier nanoTime) {
        this.limits = limits;
        this.cancelled = cancelled;
        this.nanoTime = nanoTime;
    }

    /// Takes one file of it. To be called before each file.
    ///
    /// @return why the file must not be read; null where it may
    public synchronized @Nullable String take() {
        if (exceeded == null) {
            files++;
            exceeded = exceededLimit();
        }
        return exceeded;
    }

    private @Nullable String exceededLimit() {
        if (cancelled.getAsBoolean()) {
            return "the caller closed the connection";
        }
        if (files > limits.maxFiles()) {
            return limits.tooManyFiles();
        }
        if (bytes > limits.maxBytes()) {
            return limits.tooManyBytes();
        }
        long elapsed = nanos + (readers == 0 ? 0 : nanoTime.getAsLong() - readingSince);
        return elapsed > limits.timeout().toNanos() ? limits.tooLong() : null;
    }

    /// So much was read.
    public synchronized void read(int length) {
        bytes += length;
    }

    /// The limit that was met; null while none was.
    synchronized @Nullable public String exceeded() {
        return exceeded;
    }

    /// Counts the time that this takes.
    public <T> T timed(Supplier<T> work) {
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    /// Reads a file that a descriptor refers to, counted.
    public byte[] read(LocationRef file, ReferencedFiles references) throws UnreadableReferenceException {
        String refusal = take();
        if (refusal != null) {
            throw new UnreadableReferenceException("LimitError: %s is not read: %s".formatted(file, refusal));
        }
        begin();
        try {
            byte[] content = references.read(file);
            read(content.length);
            return content;
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        if (readers++ == 0) {
            readingSince = nanoTime.getAsLong();
        }
    }

    private synchronized void end() {
        if (--readers == 0) {
            nanos += nanoTime.getAsLong() - readingSince;
        }
    }
}
