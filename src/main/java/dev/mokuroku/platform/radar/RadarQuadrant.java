package dev.mokuroku.platform.radar;

import java.util.Locale;

/// The quadrants. The plugin draws exactly four.
enum RadarQuadrant {
    LIBRARIES("Libraries and constructs"),
    INFRASTRUCTURE("Infrastructure and images"),
    PIPELINES("Pipelines and templates"),
    /// Also of types that no other quadrant has.
    RUNTIMES("Runtimes and services");

    private final String title;

    RadarQuadrant(String title) {
        this.title = title;
    }

    /// @param type `spec.type` of a platform component
    static RadarQuadrant ofType(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "library", "construct" -> LIBRARIES;
            case "base-image", "terraform-module", "chart" -> INFRASTRUCTURE;
            case "pipeline", "template" -> PIPELINES;
            default -> RUNTIMES;
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    TechRadar.Quadrant shown() {
        return new TechRadar.Quadrant(id(), title);
    }
}
