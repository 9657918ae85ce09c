package dev.mokuroku.catalog;

import dev.mokuroku.descriptor.DescriptorProblem;
import java.time.Instant;

/// A problem that a file has now.
public record StandingProblem(DescriptorProblem problem, Instant since) {}
