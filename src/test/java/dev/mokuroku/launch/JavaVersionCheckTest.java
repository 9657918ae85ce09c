package dev.mokuroku.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The class is no part of the test's class path: it is compiled here as the build compiles it.
class JavaVersionCheckTest {
    private static final String SOURCE = "src/launcher/java/dev/mokuroku/launch/JavaVersionCheck.java";
    private static final int JAVA_8 = 52;

    @TempDir
    static Path classes;

    @BeforeAll
    static void compile() {
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "8", "-Xlint:-options", "-d", classes.toString(), SOURCE);
        assertThat(failures).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1.8, 8", "11, 11", "17, 17", "24, 24"})
    void saysWhatIsNeededAndWhatWasFound(String specification, String found) throws Exception {
        assertThat(refusal(specification))
                .contains("Mokuroku needs Java 25 or newer. This is Java " + found + ", in /opt/java.");
    }

    @ParameterizedTest
    @CsvSource({"25", "26", "100"})
    void letsANewerJavaStart(String specification) throws Exception {
        assertThat(refusal(specification)).isEmpty();
    }

    @Test
    void isReadByJava8() throws IOException {
        byte[] bytes = Files.readAllBytes(classes.resolve("dev/mokuroku/launch/JavaVersionCheck.class"));
        assertThat(bytes[7]).isEqualTo((byte) JAVA_8);
    }

    private static String refusal(String specification) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, JavaVersionCheckTest.class.getClassLoader())) {
            Method refusal = loader.loadClass("dev.mokuroku.launch.JavaVersionCheck")
                    .getDeclaredMethod("refusal", String.class, String.class);
            refusal.setAccessible(true);
            return (String) refusal.invoke(null, specification, "/opt/java");
        }
    }
}
