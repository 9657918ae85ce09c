package dev.mokuroku.scaffolder.archive;

import dev.mokuroku.scaffolder.action.ActionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Ends with an error when more bytes are read than allowed.
final class CountedStream extends FilterInputStream {
    private final long maxBytes;
    private final String error;
    private long read;

    /// @param error what is said when there are more bytes
    CountedStream(InputStream in, long maxBytes, String error) {
        super(in);
        this.maxBytes = maxBytes;
        this.error = error;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        count(Math.max(0, some));
        return some;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    private void count(long more) {
        read += more;
        if (read > maxBytes) {
            throw ActionException.invalidInput(error);
        }
    }
}
