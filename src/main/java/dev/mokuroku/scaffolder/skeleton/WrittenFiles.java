package dev.mokuroku.scaffolder.skeleton;

/// Learns of each file and folder of a skeleton that was written, and may end the rendering by an exception.
@FunctionalInterface
public interface WrittenFiles {
    /// @param bytes of the file; 0 for a folder
    void add(long bytes);
}
