package dev.mokuroku.launch;

import dev.mokuroku.launch.scorecard.ScorecardCommand;
import dev.mokuroku.launch.settings.SettingsCheck;
import dev.mokuroku.launch.training.TrainCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/// The main method, for `java -jar` and for development alike. The database has to run before Quarkus
/// does: the migrations come first in its start.
@QuarkusMain
public class Mokuroku implements QuarkusApplication {
    private static final String SERVE = "serve";

    @Inject
    DryRunCommand dryRun;

    public static void main(String... args) {
        try {
            if (args.length > 0 && args[0].equals(TokenCommand.NAME)) {
                System.exit(runTokenCommand(List.of(args).subList(1, args.length)));
            }
            if (args.length > 0 && args[0].equals(PackagesCommand.NAME)) {
                System.exit(runPackagesCommand(List.of(args).subList(1, args.length)));
            }
            if (args.length > 0 && args[0].equals(ScorecardCommand.NAME)) {
                System.exit(runScorecardCommand(List.of(args).subList(1, args.length)));
            }
            prepare(commandOf(args));
        } catch (StartFailure failure) {
            System.err.println("Mokuroku cannot start: " + failure.getMessage());
            System.exit(1);
        }
        Quarkus.run(Mokuroku.class, args);
    }

    private static String commandOf(String... args) {
        return args.length == 0 ? SERVE : String.join(" ", args);
    }

    private static int runTokenCommand(List<String> arguments) {
        return new TokenCommand(checkedConfig(), Clock.systemUTC(), System.out, System.err).run(arguments);
    }

    private static int runPackagesCommand(List<String> arguments) {
        // Buffered: the standard stream writes each small piece by itself.
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        int code = new PackagesCommand(out, System.err).run(arguments);
        out.flush();
        return code;
    }

    private static int runScorecardCommand(List<String> arguments) {
        return new ScorecardCommand(System.out, System.err, System.getenv()).run(arguments);
    }

    private static void prepare(String command) {
        SmallRyeConfig config = checkedConfig();
        switch (command) {
            case SERVE -> EmbeddedDatabase.startUnlessConfigured(config);
            case DryRunCommand.NAME -> {
                EmbeddedDatabase.startTemporary();
                DryRunCommand.prepare();
            }
            case TrainCommand.NAME -> prepareTraining();
            default ->
                refuse("Unknown command '%s': expected %s, %s, %s, %s or %s"
                        .formatted(
                                command,
                                DryRunCommand.NAME,
                                TrainCommand.NAME,
                                TokenCommand.NAME,
                                PackagesCommand.NAME,
                                ScorecardCommand.NAME));
        }
    }

    private static SmallRyeConfig checkedConfig() {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        SettingsCheck settings = new SettingsCheck(config);
        settings.warnings().forEach(System.err::println);
        List<String> errors = settings.errors();
        if (!errors.isEmpty()) {
            throw new StartFailure("these settings are wrong:\n- " + String.join("\n- ", errors));
        }
        return config;
    }

    private static void prepareTraining() {
        String problem = TrainCommand.startupProblem();
        if (!problem.isEmpty()) {
            refuse(problem);
        }
        try {
            TrainCommand.prepare(EmbeddedDatabase.startTemporary());
        } catch (IOException failure) {
            throw new StartFailure("the catalog to train with cannot be written: " + failure, failure);
        }
    }

    private static void refuse(String reason) {
        System.err.println(reason);
        System.exit(2);
    }

    @Override
    public int run(String... args) {
        return switch (commandOf(args)) {
            case DryRunCommand.NAME -> dryRun.run(System.out);
            case TrainCommand.NAME -> TrainCommand.run(System.out, System.err);
            default -> {
                Quarkus.waitForExit();
                yield 0;
            }
        };
    }
}
