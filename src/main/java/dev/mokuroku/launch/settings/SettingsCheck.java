package dev.mokuroku.launch.settings;

import dev.mokuroku.error.EditDistance;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Finds what is wrong with the settings, all at once and before anything is started.
public final class SettingsCheck {
    private static final String PREFIX = "mokuroku.";
    private static final String OIDC = "mokuroku.auth.oidc.";
    private static final String ISSUER = OIDC + "issuer";
    private static final String CLIENT_ID = OIDC + "client-id";
    private static final String VARIABLE_PREFIX = "MOKUROKU_";
    /// A name that differs in more letters is another name.
    private static final int MAX_TYPING_ERRORS = 3;

    private final SmallRyeConfig config;
    private final List<Setting> known = KnownSettings.all();

    public SettingsCheck(SmallRyeConfig config) {
        this.config = config;
    }

    /// @return a sentence for each fault that stops the start; none holds a secret
    public List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (String name : properties()) {
            Optional<Setting> setting =
                    known.stream().filter(it -> it.isNamed(name)).findFirst();
            if (setting.isEmpty()) {
                errors.add("%s: there is no such setting%s".formatted(name, suggestion(name)));
            }
        }
        known.forEach(
                setting -> namesOf(setting).forEach(name -> fault(setting, name).ifPresent(errors::add)));
        errors.addAll(halfApps());
        errors.addAll(halfProviders());
        errors.addAll(UnsafeSettings.errors(config));
        return errors;
    }

    /// Variables may come from elsewhere: Kubernetes sets `MOKUROKU_PORT` for a service of that name.
    ///
    /// @return a sentence for each variable of the environment that means no setting
    public List<String> warnings() {
        return variables().stream()
                .filter(variable -> known.stream().noneMatch(it -> it.isNamedByVariable(variable)))
                .map(variable -> "The environment variable %s means no setting%s"
                        .formatted(variable, suggestion(dotted(variable))))
                .toList();
    }

    private Optional<String> fault(Setting setting, String name) {
        try {
            ConfigValue found = config.getConfigValue(name);
            if (found.getValue() == null && found.getRawValue() != null) {
                throw new NoSuchElementException(found.getRawValue());
            }
            if (found.getValue() != null && !found.getValue().isBlank()) {
                setting.check().check(found.getValue());
            }
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of("%s: %s".formatted(name, refused.getMessage()));
        } catch (NoSuchElementException unresolved) {
            return Optional.of("%s: names a setting or variable that is not set".formatted(name));
        }
    }

    /// A variable of the environment is found by the setting's own name.
    private Set<String> namesOf(Setting setting) {
        Set<String> names = new TreeSet<>();
        if (!setting.name().contains("*")) {
            names.add(setting.name());
        }
        properties().stream().filter(setting::isNamed).forEach(names::add);
        return names;
    }

    private List<String> halfApps() {
        List<String> errors = new ArrayList<>();
        for (String id : List.of("mokuroku.github.app.id", "mokuroku.github.app.private-key")) {
            String other = id.endsWith(".id") ? "mokuroku.github.app.private-key" : "mokuroku.github.app.id";
            if (isSet(id) && !isSet(other)) {
                errors.add("%s: must be set too, because %s is set".formatted(other, id));
            }
        }
        return errors;
    }

    /// Without an issuer the other settings have no effect, and nobody can sign in.
    private List<String> halfProviders() {
        if (isSet(ISSUER)) {
            return isSet(CLIENT_ID)
                    ? List.of()
                    : List.of("%s: must be set too, because %s is set".formatted(CLIENT_ID, ISSUER));
        }
        return known.stream()
                .map(Setting::name)
                .filter(name -> name.startsWith(OIDC) && isWritten(name))
                .findFirst()
                .map(name -> List.of("%s: must be set too, because %s is set".formatted(ISSUER, name)))
                .orElse(List.of());
    }

    /// Whether somebody has set the value, which may be the default.
    private boolean isWritten(String name) {
        return isSet(name)
                && StreamSupport.stream(config.getConfigSources().spliterator(), false)
                        .filter(source -> source.getOrdinal() != Integer.MIN_VALUE)
                        .anyMatch(source -> source.getValue(name) != null);
    }

    private boolean isSet(String name) {
        try {
            String value = config.getConfigValue(name).getValue();
            return value != null && !value.isBlank();
        } catch (IllegalArgumentException | NoSuchElementException reportedAlready) {
            return true;
        }
    }

    /// As they are written, without those of the environment, whose names SmallRye can only guess.
    private Set<String> properties() {
        Set<String> names = new TreeSet<>();
        for (ConfigSource source : config.getConfigSources()) {
            if (!(source instanceof EnvConfigSource)) {
                source.getPropertyNames().stream()
                        .map(SettingsCheck::withoutProfile)
                        .filter(name -> name.startsWith(PREFIX))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private Set<String> variables() {
        Set<String> names = new TreeSet<>();
        for (ConfigSource source : config.getConfigSources()) {
            if (source instanceof EnvConfigSource) {
                source.getPropertyNames().stream()
                        .filter(name -> name.startsWith(VARIABLE_PREFIX))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String withoutProfile(String name) {
        return name.startsWith("%") ? name.substring(name.indexOf('.') + 1) : name;
    }

    private static String dotted(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private String suggestion(String name) {
        String comparable = name.replace('-', '.');
        return known.stream()
                .map(Setting::name)
                .min(Comparator.comparingInt(it -> EditDistance.between(it.replace('-', '.'), comparable)))
                .filter(it -> EditDistance.between(it.replace('-', '.'), comparable) <= MAX_TYPING_ERRORS)
                .map("; did you mean %s?"::formatted)
                .orElse("");
    }
}
