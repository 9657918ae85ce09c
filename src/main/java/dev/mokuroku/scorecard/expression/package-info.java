/// Compiles the expressions of checks, which are written in CEL, and evaluates them over facts. Pure.
///
/// Entry: [ExpressionCompiler][dev.mokuroku.scorecard.expression.ExpressionCompiler]. An expression ends: its length,
/// its iterations and its work on texts are limited, and nothing in it can build large texts or lists. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.expression;

import org.jspecify.annotations.NullMarked;
