/// How this process shows GitHub that it is an App: the App's key, and the tokens that are signed with it.
///
/// Entry: [AppToken][dev.mokuroku.source.github.client.app.AppToken]. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.client.app;

import org.jspecify.annotations.NullMarked;
