package dev.mokuroku.platform.radar;

import java.util.Locale;

/// The rings, from the centre outwards.
enum RadarRing {
    ADOPT(0, "Adopt", "#5ba300", "In production. Use it."),
    TRIAL(1, "Trial", "#009eb0", "Experimental. Try it where you can go back."),
    ASSESS(2, "Assess", "#c7ba00", "Planned. Tell its owner what you need."),
    HOLD(3, "Hold", "#e09b96", "Deprecated. Move away from it.");

    private final int distance;
    private final String title;
    private final String color;
    private final String description;

    /// @param distance from the centre
    RadarRing(int distance, String title, String color, String description) {
        this.distance = distance;
        this.title = title;
        this.color = color;
        this.description = description;
    }

    static RadarRing ofLifecycle(String lifecycle) {
        return switch (lifecycle.toLowerCase(Locale.ROOT)) {
            case "production" -> ADOPT;
            case "planned" -> ASSESS;
            case "deprecated" -> HOLD;
            default -> TRIAL;
        };
    }

    int distance() {
        return distance;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    TechRadar.Ring shown() {
        return new TechRadar.Ring(id(), title, color, description);
    }
}
