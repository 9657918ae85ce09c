/// What the requests of Backstage's scorecard plugins share: ETags and the texts of refusals.
///
/// Entry: [WeakTag][dev.mokuroku.scorecard.backstage.request.WeakTag]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.backstage.request;

import org.jspecify.annotations.NullMarked;
