package dev.mokuroku.platform.sbom;

/// The formats that are read.
public enum SbomFormat {
    CYCLONEDX,
    SPDX
}
