package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.source.ScanStatus;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A scan that has ended.")
public record ScanPayload(
        @Nullable @Description("The result of the scan; null after an error.")
        ScanStatus scan,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {}
