package dev.mokuroku.scaffolder.task.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// What a caller wants to run.
///
/// @param templateRef the ref of a template, whose kind and namespace may be left out
/// @param signedIn whether the request has a token; a guest without one is nobody to a template
public record TaskRequest(String templateRef, ObjectNode values, Map<String, String> secrets, boolean signedIn) {
    public TaskRequest {
        secrets = Map.copyOf(secrets);
    }
}
