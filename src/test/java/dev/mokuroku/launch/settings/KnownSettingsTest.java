package dev.mokuroku.launch.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void areThoseThatTheCodeReads() throws Exception {
        Set<String> read = new TreeSet<>();
        for (Class<?> type : classesThatReadSettings()) {
            if (type.isAnnotationPresent(ConfigMapping.class)) {
                read.addAll(ConfigMappings.getProperties(ConfigClass.configClass(type))
                        .keySet());
            }
            executables(type).forEach(it -> read.addAll(propertiesOf(it)));
        }
        Set<String> groups = read.stream()
                .filter(name -> read.stream().anyMatch(it -> it.startsWith(name + ".") || it.startsWith(name + "[*].")))
                .collect(Collectors.toSet());
        read.removeIf(name -> !name.startsWith("mokuroku.") || name.endsWith("[*]") || groups.contains(name));
        assertThat(read).hasSizeGreaterThan(70);
        Set<String> known = KnownSettings.all().stream().map(Setting::name).collect(Collectors.toSet());
        assertThat(read)
                .filteredOn(name -> !known.contains(name))
                .as("Settings that the code reads and KnownSettings lacks. Add a line with a check of the value, and"
                        + " describe the setting in docs/operations.md or on the page of its feature")
                .isEmpty();
        assertThat(known)
                .filteredOn(name -> !read.contains(name))
                .as("Settings of KnownSettings that the code does not read. Remove them")
                .isEmpty();
    }

    @Test
    void areThoseThatTheDocumentationNames() throws IOException {
        Set<String> known = KnownSettings.all().stream().map(Setting::name).collect(Collectors.toSet());
        known.remove("mokuroku.dry-run"); // a command sets it
        DocumentedSettings documented = DocumentedSettings.read();
        assertThat(known)
                .filteredOn(name -> !documented.all().contains(name))
                .as("Settings that no page names. Add a row to docs/operations.md or to the page of the feature")
                .isEmpty();
        assertThat(documented.whole())
                .filteredOn(name -> !known.contains(name) && known.stream().noneMatch(it -> isGroup(name, it)))
                .as("Settings on the pages that do not exist")
                .isEmpty();
    }

    private static boolean isGroup(String name, String setting) {
        return setting.startsWith(name + ".") || setting.startsWith(name + "[");
    }

    private static List<Class<?>> classesThatReadSettings() throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("dev"))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".class")).toList()) {
                String bytes = Files.readString(file, ISO_8859_1);
                if (bytes.contains("ConfigMapping;") || bytes.contains("ConfigProperty;")) {
                    String name = CLASSES.relativize(file).toString().replace('/', '.');
                    classes.add(Class.forName(name.replaceFirst("\\.class$", ""), false, loader()));
                }
            }
        }
        return classes;
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static List<Executable> executables(Class<?> type) {
        List<Executable> all = new ArrayList<>(Arrays.asList(type.getDeclaredConstructors()));
        all.addAll(Arrays.asList(type.getDeclaredMethods()));
        return all;
    }

    private static List<String> propertiesOf(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .map(parameter -> parameter.getAnnotation(ConfigProperty.class))
                .filter(Objects::nonNull)
                .map(ConfigProperty::name)
                .toList();
    }
}
