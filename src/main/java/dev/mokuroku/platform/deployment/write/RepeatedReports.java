package dev.mokuroku.platform.deployment.write;

import dev.mokuroku.catalog.sql.GroupCommit.Outcome;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.platform.deployment.Deployment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tells the reports that were stored before from those that are new. Submissions come in their order: a report may
/// repeat one of the same transaction. For one thread.
final class RepeatedReports {
    private final Map<UUID, Deployment> known;
    private final List<Deployment> fresh = new ArrayList<>();

    /// @param stored those of the reported ones that are in the database
    RepeatedReports(Map<UUID, Deployment> stored) {
        this.known = new HashMap<>(stored);
    }

    /// All reports of a submission that was refused are left out.
    Outcome<List<StoredReport>> sort(List<Deployment> submission) {
        Map<UUID, Deployment> added = new LinkedHashMap<>();
        List<StoredReport> stored = new ArrayList<>();
        for (Deployment reported : submission) {
            Deployment before = known.getOrDefault(reported.id(), added.get(reported.id()));
            if (before == null) {
                added.put(reported.id(), reported);
                stored.add(new StoredReport(reported, false));
            } else if (isAnother(reported, before)) {
                return Outcome.failed(conflict(reported));
            } else {
                stored.add(new StoredReport(before, true));
            }
        }
        known.putAll(added);
        fresh.addAll(added.values());
        return Outcome.of(stored);
    }

    List<Deployment> fresh() {
        return fresh;
    }

    private static boolean isAnother(Deployment reported, Deployment before) {
        return reported.source().refusesOtherContent() && !reported.hash().equals(before.hash());
    }

    private static CatalogException conflict(Deployment reported) {
        return new CatalogException(
                ErrorCode.CONFLICT,
                "key",
                "key '%s' was used before for another deployment of %s: send what was sent then, or use another key"
                        .formatted(reported.key(), reported.target().component()));
    }
}
