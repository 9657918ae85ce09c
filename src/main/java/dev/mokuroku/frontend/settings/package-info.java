/// `/api/user-settings`: settings of users in the frontend, such as starred entities.
///
/// Entry: [UserSettings][dev.mokuroku.frontend.settings.UserSettings]. Owns the table `user_setting`.
@NullMarked
package dev.mokuroku.frontend.settings;

import org.jspecify.annotations.NullMarked;
