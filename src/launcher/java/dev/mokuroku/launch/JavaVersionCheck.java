package dev.mokuroku.launch;

import io.quarkus.bootstrap.runner.AotQuarkusEntryPoint;
import io.quarkus.bootstrap.runner.QuarkusEntryPoint;

/// The `Main-Class` of `quarkus-run.jar`: starts Quarkus on a Java that can run the application, and says what is
/// needed on any other. Compiled for Java 8, which rejects all newer classes without naming a Java version.
public final class JavaVersionCheck {
    private static final int REQUIRED = 25;

    private JavaVersionCheck() {}

    public static void main(String... args) throws Throwable {
        String refusal = refusal(System.getProperty("java.specification.version"), System.getProperty("java.home"));
        if (!refusal.isEmpty()) {
            System.err.println(refusal);
            System.exit(1);
        }
        if (isApplicationOnClassPath()) {
            AotQuarkusEntryPoint.main(args);
        } else {
            QuarkusEntryPoint.main(args);
        }
    }

    /// Packaged as `aot-jar`. In a `fast-jar`, only a class loader of Quarkus finds the application.
    private static boolean isApplicationOnClassPath() {
        return JavaVersionCheck.class.getResource("Mokuroku.class") != null;
    }

    /// What keeps the application from starting; empty where nothing does.
    ///
    /// @param specification `1.8` up to Java 8, then `9`, `17`
    static String refusal(String specification, String home) {
        int found = Integer.parseInt(specification.startsWith("1.") ? specification.substring(2) : specification);
        if (found >= REQUIRED) {
            return "";
        }
        return "Mokuroku needs Java " + REQUIRED + " or newer. This is Java " + found + ", in " + home + ".\n"
                + "Install Java " + REQUIRED
                + " (for example Eclipse Temurin: https://adoptium.net) and start Mokuroku with its bin/java.";
    }
}
