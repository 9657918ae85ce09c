package dev.mokuroku.source.github.discovery;

import java.util.Optional;

/// Where marks are kept, for all replicas.
interface ScanMarks {
    Optional<ScanMark> of(String source);

    void keep(String source, ScanMark mark);
}
