package dev.mokuroku.catalog.problem;

import dev.mokuroku.descriptor.DescriptorProblem;
import java.time.Instant;

/// An open problem of a file.
public record OpenProblem(DescriptorProblem problem, Instant since) {}
