package dev.mokuroku.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/// The main method, for `java -jar` and for development alike. The database has to run before Quarkus
/// does: the migrations come first in its start.
@QuarkusMain
public class Mokuroku implements QuarkusApplication {
    public static void main(String... args) {
        try {
            EmbeddedDatabase.startUnlessConfigured();
        } catch (StartFailure failure) {
            System.err.println("Mokuroku cannot start: " + failure.getMessage());
            System.exit(1);
        }
        Quarkus.run(Mokuroku.class, args);
    }

    @Override
    public int run(String... args) {
        Quarkus.waitForExit();
        return 0;
    }
}
