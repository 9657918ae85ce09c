package dev.mokuroku.api.graphql;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import io.smallrye.graphql.api.ErrorExtensionProvider;
import jakarta.json.Json;
import jakarta.json.JsonValue;

/// Puts the name of an [ErrorCode] into an error's `extensions.code`.
public final class ErrorCodeExtension implements ErrorExtensionProvider {
    @Override
    public String getKey() {
        return "code";
    }

    @Override
    public JsonValue mapValueFrom(Throwable failure) {
        ErrorCode code = failure instanceof CatalogException known ? known.code() : ErrorCode.INTERNAL;
        return Json.createValue(code.name());
    }
}
