package dev.mokuroku;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The classes of `src/main/java`, read once for all tests of the architecture.
public final class ProjectClasses {
    private static final class Imported {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.mokuroku");
    }

    private ProjectClasses() {}

    public static JavaClasses main() {
        return Imported.CLASSES;
    }
}
