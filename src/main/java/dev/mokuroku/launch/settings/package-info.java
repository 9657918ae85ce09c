/// Checks every setting before anything is started: [SettingsCheck] reads [KnownSettings].
@NullMarked
package dev.mokuroku.launch.settings;

import org.jspecify.annotations.NullMarked;
