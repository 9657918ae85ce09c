package dev.mokuroku.entity.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EntitySchemaTest {
    /// As in development, where the application's classes have a loader of their own, below that of the libraries,
    /// and the threads of the common pool know the latter alone.
    @Test
    void isFoundByAThreadThatKnowsLibrariesAlone() throws Exception {
        Map<Boolean, List<Path>> classPath = classPath();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader libraries = loader(classPath.get(false), ClassLoader.getPlatformClassLoader());
                URLClassLoader application = loader(classPath.get(true), libraries)) {
            Method named = application.loadClass(EntitySchema.class.getName()).getDeclaredMethod("named", String.class);
            named.setAccessible(true);
            Thread.currentThread().setContextClassLoader(libraries);
            assertThat(named.invoke(null, "entity")).isNotNull();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /// True: the application's folders.
    private static Map<Boolean, List<Path>> classPath() {
        String entries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(entries.split(File.pathSeparator))
                .map(Path::of)
                .collect(Collectors.partitioningBy(Files::isDirectory));
    }

    private static URLClassLoader loader(List<Path> entries, ClassLoader parent) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : entries) {
            urls.add(entry.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), parent);
    }
}
