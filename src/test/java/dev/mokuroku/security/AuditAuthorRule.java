package dev.mokuroku.security;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.mokuroku.catalog.audit.Author;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Mutation;

/// Finds the requests that write to the audit trail, by walking the calls backwards from the reads of the current
/// [Author]. Without [AuditedAsCaller], the audit trail would name the source as the author of such a request.
record AuditAuthorRule(JavaClasses classes) {
    private static final List<Class<? extends Annotation>> REQUESTS =
            List.of(Mutation.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    /// Requests that write to the audit trail, audited or not.
    List<JavaMethod> writingRequests() {
        Set<JavaCodeUnit> visited = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(readsOfAuthor().toList());
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.remove();
            if (!namesAuthor(unit) && visited.add(unit)) {
                callersOf(unit).forEach(open::add);
            }
        }
        return visited.stream()
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast)
                .filter(method -> REQUESTS.stream().anyMatch(method::isAnnotatedWith))
                .toList();
    }

    List<String> violations() {
        return writingRequests().stream()
                .filter(method -> !method.isAnnotatedWith(AuditedAsCaller.class)
                        && !method.getOwner().isAnnotatedWith(AuditedAsCaller.class))
                .map(method -> method.getFullName() + " changes the catalog without @AuditedAsCaller")
                .toList();
    }

    /// The methods of [Author] that read the current author.
    private Stream<? extends JavaCodeUnit> readsOfAuthor() {
        return classes.get(Author.class).getMethods().stream()
                .filter(method -> Set.of("name", "currentOrSource").contains(method.getName()));
    }

    private static boolean namesAuthor(JavaCodeUnit unit) {
        return !unit.getOwner().isEquivalentTo(Author.class)
                && unit.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Author.class)
                                && call.getName().equals("runAs"));
    }

    private Stream<JavaCodeUnit> callersOf(JavaCodeUnit unit) {
        Stream<JavaCodeUnit> direct = unit.getAccessesToSelf().stream().map(JavaAccess::getOrigin);
        return Stream.concat(direct, dispatchersOf(unit));
    }

    /// Callers that know only a supertype. The callers of an interface outside the project are unknown: whoever
    /// constructs the class counts as a caller.
    private Stream<JavaCodeUnit> dispatchersOf(JavaCodeUnit unit) {
        return supertypes(unit.getOwner())
                .flatMap(type -> type.tryGetMethod(unit.getName(), parametersOf(unit)).stream())
                .flatMap(method -> classes.contain(method.getOwner().getName())
                        ? Stream.of(method)
                        : unit.getOwner().getConstructors().stream());
    }

    private static Stream<JavaClass> supertypes(JavaClass type) {
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
    }

    private static String[] parametersOf(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    }
}
