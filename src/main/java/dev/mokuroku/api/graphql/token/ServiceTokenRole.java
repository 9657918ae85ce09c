package dev.mokuroku.api.graphql.token;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.security.Role;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(Role.class)
@Description("What the caller of a service token may do.")
public enum ServiceTokenRole {
    @Description("Reads.")
    READER,
    @Description("Also registers locations, and refreshes and unregisters entities.")
    EDITOR,
    @Description("Everything, also issuing and revoking service tokens.")
    ADMIN
}
