/// Reads facts from the documents of tools: OpenSSF Scorecard, SARIF, JUnit, and reports of test coverage. Pure: a
/// stream in, values out; nothing outside of the document is read.
///
/// Entry: [ToolDocument][dev.mokuroku.scorecard.fact.document.ToolDocument]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.fact.document;

import org.jspecify.annotations.NullMarked;
