/// What an action is and what it is given: an action is one small class that implements [Action].
///
/// Entry: [Action][dev.mokuroku.scaffolder.action.Action]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.action;

import org.jspecify.annotations.NullMarked;
