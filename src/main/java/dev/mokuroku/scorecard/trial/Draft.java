package dev.mokuroku.scorecard.trial;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.scorecard.Scorecard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scorecard read from a text.
///
/// @param scorecard null if the text has problems
public record Draft(@Nullable Scorecard scorecard, List<DescriptorProblem> problems) {}
