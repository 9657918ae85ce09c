package dev.mokuroku.source.registered;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.Entity;
import java.util.List;

/// What registering a location would bring.
///
/// @param exists whether it is registered already
/// @param entities the Location that stands for it, and all that it leads to
/// @param conflicts one for each entity that another file defines and keeps
public record Preview(boolean exists, List<Entity> entities, List<DescriptorProblem> conflicts) {}
