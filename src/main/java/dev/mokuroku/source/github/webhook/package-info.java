/// Receives GitHub's webhooks: a delivery is stored within milliseconds and worked on by any replica.
///
/// Entry: [WebhookResource][dev.mokuroku.source.github.webhook.WebhookResource]. A delivery only says what to
/// refresh; the content is always read from GitHub, so lost, repeated and reordered deliveries do no harm.
/// `.reaction` maps events to changes, `.refresh` executes them. Owns the table `webhook_delivery`.
@NullMarked
package dev.mokuroku.source.github.webhook;

import org.jspecify.annotations.NullMarked;
