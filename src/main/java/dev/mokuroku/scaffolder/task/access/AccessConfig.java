package dev.mokuroku.scaffolder.task.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.scaffolder.access")
interface AccessConfig {
    /// Rules by a name of choice: templates that match one may be run by the callers that the rule names, and by
    /// admins.
    Map<String, Rule> templates();

    Actions actions();

    interface Rule {
        /// A filter, such as `spec.type=infrastructure`, or a predicate in JSON.
        String entities();

        /// Such as `group:platform`, `user:ann`, `service:ci`.
        List<String> runners();
    }

    /// Lists of ids of actions; a `*` at the end stands for the rest of an id, as in `github:*`.
    interface Actions {
        /// Nobody runs a template with one of these.
        Optional<List<String>> off();

        /// Need the role editor.
        Optional<List<String>> editor();

        /// Need the role admin.
        Optional<List<String>> admin();
    }
}
