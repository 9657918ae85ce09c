package dev.mokuroku.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import dev.mokuroku.ProjectClasses;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every enum of the schema that mirrors another has its constants.
class EnumMirrorsTest {
    private static final JavaClasses CLASSES = ProjectClasses.main();

    @Test
    void mirrorsHaveTheConstantsOfTheirOriginals() {
        assertThat(mirrors())
                .hasSizeGreaterThan(8)
                .allSatisfy(mirror -> assertThat(namesOf(mirror))
                        .as(
                                "%s mirrors %s",
                                mirror.getSimpleName(), originalOf(mirror).getName())
                        .containsExactlyInAnyOrderElementsOf(namesOf(originalOf(mirror))));
    }

    /// Without the annotation nobody would compare the constants.
    @Test
    void onlyMirrorsAreConverted() {
        Set<Class<?>> known = new HashSet<>();
        mirrors().forEach(mirror -> known.addAll(List.of(mirror, originalOf(mirror))));
        List<Class<?>> converted = CLASSES.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(EnumMirrors.class)))
                .flatMap(type -> type.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getValue)
                .filter(JavaClass::isEnum)
                .<Class<?>>map(JavaClass::reflect)
                .toList();
        assertThat(converted).hasSizeGreaterThan(8).isSubsetOf(known);
    }

    private static List<Class<?>> mirrors() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(MirrorOf.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static Class<? extends Enum<?>> originalOf(Class<?> mirror) {
        return mirror.getAnnotation(MirrorOf.class).value();
    }

    private static List<String> namesOf(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }
}
