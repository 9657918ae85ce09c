/// The analysis of a repository before its registration, on Backstage's path `analyze-location`.
///
/// Entry: [AnalyzeLocationResource][dev.mokuroku.onboarding.rest.AnalyzeLocationResource]. Owns no tables.
@NullMarked
package dev.mokuroku.onboarding.rest;

import org.jspecify.annotations.NullMarked;
