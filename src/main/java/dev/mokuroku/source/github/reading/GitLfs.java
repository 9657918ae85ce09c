package dev.mokuroku.source.github.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Recognises files of Git LFS: GitHub's API returns the pointer that is in the repository, not the content.
public final class GitLfs {
    /// Says what is wrong with a pointer, after the name of the file or the word "it".
    public static final String REASON =
            "it is a Git LFS pointer, whose content GitHub's API does not answer; take the file out of Git LFS (git lfs untrack) and commit its content";

    private static final String VERSION = "version https://git-lfs.github.com/spec/v1";
    private static final byte[] START = VERSION.getBytes(UTF_8);

    private GitLfs() {}

    public static boolean isPointer(String text) {
        return text.startsWith(VERSION);
    }

    static boolean isPointer(byte[] content) {
        return content.length >= START.length && Arrays.equals(content, 0, START.length, START, 0, START.length);
    }
}
