/// The stored results of scorecards, their history, and what keeps them current.
///
/// Entry: [Results][dev.mokuroku.scorecard.result.Results] reads them.
@NullMarked
package dev.mokuroku.scorecard.result;

import org.jspecify.annotations.NullMarked;
