/// Actions on the catalog: read entities, write a descriptor, register it.
///
/// Entry: [RegisterAction][dev.mokuroku.scaffolder.action.entity.RegisterAction]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.action.entity;

import org.jspecify.annotations.NullMarked;
