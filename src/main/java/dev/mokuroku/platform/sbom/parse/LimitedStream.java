package dev.mokuroku.platform.sbom.parse;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Reads up to a limit, and computes the hash of what was read.
final class LimitedStream extends FilterInputStream {
    private final MessageDigest digest;
    private final long maxBytes;
    private long count;

    LimitedStream(InputStream stream, long maxBytes) {
        this(stream, maxBytes, sha256());
    }

    private LimitedStream(InputStream stream, long maxBytes, MessageDigest digest) {
        super(new DigestInputStream(stream, digest));
        this.digest = digest;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        count += read;
        if (count > maxBytes) {
            throw new CatalogException(
                    ErrorCode.TOO_LARGE,
                    "The SBOM has more than %d bytes (mokuroku.platform.sboms.max-size)".formatted(maxBytes));
        }
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing); // every Java has it
        }
    }
}
