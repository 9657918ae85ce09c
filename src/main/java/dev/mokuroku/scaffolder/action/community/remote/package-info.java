/// The APIs of other systems, for actions of the community that create something there.
///
/// Entry: [RemoteApis][dev.mokuroku.scaffolder.action.community.remote.RemoteApis]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.action.community.remote;

import org.jspecify.annotations.NullMarked;
