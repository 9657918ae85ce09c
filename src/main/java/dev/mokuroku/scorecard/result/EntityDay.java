package dev.mokuroku.scorecard.result;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How an entity stood at the end of a day in UTC.
public record EntityDay(LocalDate day, @Nullable String level, int percent) {}
