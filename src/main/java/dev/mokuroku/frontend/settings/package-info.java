/// `/api/user-settings`: what users set in the frontend, such as starred entities, kept for them.
///
/// Entry: [UserSettings][dev.mokuroku.frontend.settings.UserSettings]. Owns the table `user_setting`.
@NullMarked
package dev.mokuroku.frontend.settings;

import org.jspecify.annotations.NullMarked;
