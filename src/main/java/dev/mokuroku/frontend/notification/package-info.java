/// `/api/notifications`, always empty: Mokuroku sends no notifications yet.
///
/// Entry: [NotificationsResource][dev.mokuroku.frontend.notification.NotificationsResource]. Owns no tables.
@NullMarked
package dev.mokuroku.frontend.notification;

import org.jspecify.annotations.NullMarked;
