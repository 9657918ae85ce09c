package dev.mokuroku.platform.adoption.count;

import java.time.LocalDate;

/// The adoption of a platform component on a day.
public record AdoptionDay(LocalDate day, AdoptionCounts counts) {}
