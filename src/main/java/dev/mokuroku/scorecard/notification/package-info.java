/// Changes of levels, sent to webhooks as CloudEvents. The evaluation only stores changes; a job reads them later and
/// makes a durable task for each delivery, so that a slow receiver delays nothing.
///
/// Entry: [NotificationJob][dev.mokuroku.scorecard.notification.NotificationJob]. Owns the table
/// `scorecard_notification_position`.
@NullMarked
package dev.mokuroku.scorecard.notification;

import org.jspecify.annotations.NullMarked;
