package dev.mokuroku.scaffolder.skeleton;

/// Tells texts from other files by their first bytes, as Backstage does.
final class BinaryFiles {
    private static final int MAX_BYTES = 512;
    /// A longer sequence of UTF-8 may go on behind the bytes that count.
    private static final int RESERVE = 3;

    static final int MAX_READ = MAX_BYTES + RESERVE;
    private static final int MIN_BYTES_FOR_DECISION = 32;
    private static final int MAX_SUSPICIOUS_PERCENT = 10;
    /// Byte order marks of texts, and what begins a PDF.
    private static final int[][] MARKS = {
        {0xef, 0xbb, 0xbf}, {0, 0, 0xfe, 0xff}, {0xff, 0xfe}, {0xfe, 0xff}, {0x84, 0x31, 0x95, 0x33}
    };

    private static final int[] PDF = {'%', 'P', 'D', 'F', '-'};

    private BinaryFiles() {}

    static boolean isBinary(byte[] content) {
        for (int[] mark : MARKS) {
            if (startsWith(content, mark)) {
                return false;
            }
        }
        return startsWith(content, PDF) || hasSuspiciousBytes(content);
    }

    private static boolean startsWith(byte[] content, int[] start) {
        for (int at = 0; at < start.length; at++) {
            if (at >= content.length || (content[at] & 0xff) != start[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasSuspiciousBytes(byte[] content) {
        int available = Math.min(content.length, MAX_READ);
        int scanned = Math.min(available, MAX_BYTES);
        int suspicious = 0;
        for (int at = 0; at < scanned; at++) {
            int here = content[at] & 0xff;
            if (here == 0) {
                return true;
            }
            if (isPlain(here)) {
                continue;
            }
            int more = sequenceLength(content, at, available);
            at += more;
            suspicious += more == 0 ? 1 : 0;
            if (at >= MIN_BYTES_FOR_DECISION && suspicious * 100 / scanned > MAX_SUSPICIOUS_PERCENT) {
                return true;
            }
        }
        return scanned > 0 && suspicious * 100 / scanned > MAX_SUSPICIOUS_PERCENT;
    }

    private static boolean isPlain(int here) {
        return (here >= 7 && here <= 14) || (here >= 32 && here <= 127);
    }

    /// How many bytes of a sequence of UTF-8 follow its first byte; 0 if the bytes are none.
    private static int sequenceLength(byte[] content, int start, int end) {
        int first = content[start] & 0xff;
        int length = first >= 0xc0 && first <= 0xdf
                ? 1
                : first >= 0xe0 && first <= 0xef ? 2 : first >= 0xf0 && first <= 0xf7 ? 3 : 0;
        for (int at = start + 1; at <= start + length; at++) {
            if (at >= end || (content[at] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
