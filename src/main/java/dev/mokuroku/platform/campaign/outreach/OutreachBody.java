package dev.mokuroku.platform.campaign.outreach;

import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.member.RepositoryMove;
import dev.mokuroku.platform.component.PlatformComponent;
import dev.mokuroku.platform.sbom.CurrentSboms.CurrentPackage;
import dev.mokuroku.platform.usage.Use;
import java.util.ArrayList;
import java.util.List;

/// What an issue or a pull request says.
final class OutreachBody {
    private static final int MAX_USES = 50;

    private OutreachBody() {}

    static String title(PlatformComponent component, RepositoryMove move) {
        return "Move to %s %s".formatted(component.title(), move.target());
    }

    static String markdown(Campaign campaign, PlatformComponent component, RepositoryMove move) {
        List<String> parts = new ArrayList<>();
        parts.add("The campaign **%s** asks this repository to move to %s %s%s."
                .formatted(
                        campaign.title(),
                        component.title(),
                        move.target(),
                        campaign.by() == null ? "" : " by " + campaign.by()));
        if (campaign.reason() != null) {
            parts.add(campaign.reason());
        }
        addList(parts, "It uses:", move.uses().stream().map(OutreachBody::line).toList());
        addList(
                parts,
                "By their SBOMs, these use it in versions that no manifest names:",
                move.sbomPackages().stream().map(OutreachBody::line).toList());
        if (campaign.guide() != null) {
            parts.add("How to move: " + campaign.guide());
        }
        parts.add("If it cannot move, request an exemption from `%s`.".formatted(campaign.ref()));
        return String.join("\n\n", parts);
    }

    private static void addList(List<String> parts, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(title + "\n" + String.join("\n", lines.subList(0, Math.min(lines.size(), MAX_USES))));
        }
        if (lines.size() > MAX_USES) {
            parts.add("And %d more.".formatted(lines.size() - MAX_USES));
        }
    }

    private static String line(CurrentPackage named) {
        return "- `%s`: `%s` %s".formatted(named.entity(), named.purl(), named.version());
    }

    private static String line(Use use) {
        String version = use.version().requirement() == null
                ? String.valueOf(use.version().resolved())
                : use.version().requirement();
        String place = use.line() == 0 ? use.path() : use.path() + ":" + use.line();
        return "- `%s` %s in `%s`".formatted(use.purl(), version, place);
    }
}
