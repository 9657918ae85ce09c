package dev.mokuroku.catalog.location;

import dev.mokuroku.entity.LocationRef;
import java.time.Instant;
import java.util.UUID;

/// A location that somebody registered.
///
/// @param registeredBy the principal: `service:ci`, `user:default/guest`
public record Location(UUID id, LocationRef location, Instant registeredAt, String registeredBy) {}
