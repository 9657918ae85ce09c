/// Deployments by CDEvents, which are CloudEvents over HTTP in binary, structured or batched mode.
/// `docs/deployments.md`
/// says how an event becomes a deployment.
///
/// Entry: [EventsResource][dev.mokuroku.platform.deployment.cdevents.EventsResource]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.deployment.cdevents;

import org.jspecify.annotations.NullMarked;
