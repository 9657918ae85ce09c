package dev.mokuroku.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import java.util.List;

/// The main method, for `java -jar` and for development alike. The database has to run before Quarkus
/// does: the migrations come first in its start.
@QuarkusMain
public class Mokuroku implements QuarkusApplication {
    @Inject
    DryRunCommand dryRun;

    public static void main(String... args) {
        List<String> commands = List.of(args);
        if (!commands.isEmpty() && !commands.equals(List.of(DryRunCommand.NAME))) {
            System.err.println("Mokuroku knows no command but " + DryRunCommand.NAME);
            System.exit(2);
        }
        try {
            if (commands.isEmpty()) {
                EmbeddedDatabase.startUnlessConfigured();
            } else {
                EmbeddedDatabase.startForADryRun();
            }
        } catch (StartFailure failure) {
            System.err.println("Mokuroku cannot start: " + failure.getMessage());
            System.exit(1);
        }
        Quarkus.run(Mokuroku.class, args);
    }

    @Override
    public int run(String... args) {
        if (args.length > 0) {
            return dryRun.run(System.out);
        }
        Quarkus.waitForExit();
        return 0;
    }
}
